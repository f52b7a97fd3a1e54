namespace ShopBot.Bot.Tests.Databases;

/// <summary>A class whose <see cref="ContractFactAttribute"/>s need the server, and are skipped with the reason where there is none.</summary>
public interface IOnPostgres;
