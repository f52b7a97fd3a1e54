namespace ShopBot.Bot.Hosting;

public static class Help
{
    public static string Version => $"ShopBot {typeof(Help).Assembly.GetName().Version!.ToString(3)}";

    public static string Text
    {
        get
        {
            var lines = Setting.All.Select(setting => $"  {setting.Variable,-20} {setting.Option,-15} {setting.Help}\n  {"",-36} e.g. {setting.Example}");
            return $"""
                ShopBot: a shop's own ordering bot on Telegram.

                  dotnet run --project Bot                      the demo: a shop, its staff and a customer in your browser
                  SHOPBOT_TOKEN=... dotnet run --project Bot    your bot on Telegram
                  dotnet run --project Bot -- --version         says which ShopBot this is
                  dotnet run --project Bot -- restore FILE      brings a backup back (SHOPBOT_DATABASE, SHOPBOT_BACKUP_PASSPHRASE); --force moves an old database aside
                  dotnet run --project Bot -- health            asks a running ShopBot how it is (SHOPBOT_HEALTH_PORT)

                Settings come from the environment, from "ShopBot" in appsettings.json ("StaffChat"), or from the command line:

                {string.Join("\n", lines)}

                The shop file is described in docs/shop-file.md.
                """;
        }
    }
}
