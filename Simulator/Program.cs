using ShopBot.Simulator;

await using var server = await SimulatorServer.StartAsync(new SimulatorOptions { AcceptAnyToken = true });
Console.WriteLine(server.Url);
await Task.Delay(Timeout.Infinite);
