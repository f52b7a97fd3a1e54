namespace ShopBot.Simulator;

/// <summary>Checks a call and plays its method.</summary>
internal static class Dispatch
{
    /// <summary>Checks, plays and journals; every method but getUpdates.</summary>
    public static Answer Play(World world, Call call, string? trouble = null)
    {
        var problem = ApiCheck.Check(call, world.Options.Strict);
        lock (world.Gate)
        {
            var answer = problem is not null ? problem : Effect(world, call);
            Record(world, call, answer, trouble);
            return answer;
        }
    }

    public static void Record(World world, Call call, Answer answer, string? trouble) =>
        world.Journal.Called(call, call.Whole("chat_id"), answer, trouble);

    private static Answer Effect(World world, Call call) =>
        MethodTable.Find(call.Method) is { } method ? method(world, call) : ApiError.Broken($"the simulator does not play {call.Method} yet");
}
