using System.Data.Common;

namespace ShopBot.Persistence;

/// <summary>A prepared command is asked again with other values.</summary>
internal static class CommandParameters
{
    /// <param name="name">With its "@".</param>
    public static void SetParameter(this DbCommand command, string name, object? value)
    {
        if (!command.Parameters.Contains(name))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        command.Parameters[name].Value = value ?? DBNull.Value;
    }
}
