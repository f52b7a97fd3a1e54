namespace Telegram.Bot;

/// <summary>Cancelled when either of two tokens is; links them only when both can be cancelled.</summary>
internal readonly struct EitherToken : IDisposable
{
    private readonly CancellationTokenSource? _linked;

    private EitherToken(CancellationToken token, CancellationTokenSource? linked)
    {
        Token = token;
        _linked = linked;
    }

    public CancellationToken Token { get; }

    public static EitherToken Of(CancellationToken one, CancellationToken other)
    {
        if (!one.CanBeCanceled)
            return new EitherToken(other, null);
        if (!other.CanBeCanceled)
            return new EitherToken(one, null);
        var linked = CancellationTokenSource.CreateLinkedTokenSource(one, other);
        return new EitherToken(linked.Token, linked);
    }

    public void Dispose() => _linked?.Dispose();
}
