using System.Globalization;
using System.Runtime.InteropServices;
using ShopBot.Simulator;

const string Usage = """
    A Bot API server on this machine, with a chat page to act as its customers and staff.

      --port N       TCP port, default 5080; 0 takes a free one
      --address IP   address to listen on, default 127.0.0.1
      --lenient      let unknown parameters pass, as Telegram does
    """;

var options = new SimulatorOptions { AcceptAnyToken = true, BotsJoinGroups = true };
for (var at = 0; at < args.Length; at++)
{
    var value = at + 1 < args.Length ? args[at + 1] : "";
    switch (args[at])
    {
        case "--port" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535:
            options = options with { Port = port };
            at++;
            break;
        case "--address" when System.Net.IPAddress.TryParse(value, out _):
            options = options with { Address = value };
            at++;
            break;
        case "--lenient":
            options = options with { Strict = false };
            break;
        default:
            Console.Error.WriteLine(Usage);
            return args[at] == "--help" ? 0 : 2;
    }
}

SimulatorServer server;
try
{
    server = await SimulatorServer.StartAsync(options);
}
catch (IOException)
{
    Console.Error.WriteLine($"Port {options.Port} is taken: stop what uses it, or choose another one with --port.");
    return 1;
}

await using var running = server;
server.User(1001, "Anna", "en");
var staff = server.Group(-1001, "Kitchen and counter", [server.User(1101, "Marco", "it"), server.User(1102, "Sofia", "it")]);
Console.WriteLine($"""
    Chat page    {server.Url}/
    Bot API      {server.Url}   (give it to a bot as the address of its Bot API server)
    Tokens       any of the form 42:SECRET
    Staff group  {staff.Id}   ({staff.Title}; every bot joins it)
    """);

var stop = new TaskCompletionSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
await stop.Task;
return 0;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.TrySetResult();
}
