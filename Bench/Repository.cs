namespace ShopBot.Bench;

/// <summary>Where the sources are.</summary>
public static class Repository
{
    /// <exception cref="InvalidOperationException">The program does not run from within the repository.</exception>
    public static string Folder(string project)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ShopBot.sln")))
            {
                return Path.Combine(folder.FullName, project);
            }
        }

        throw new InvalidOperationException("Run this from a build inside the repository: dotnet run -c Release --project Bench.");
    }
}
