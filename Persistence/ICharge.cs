namespace ShopBot.Persistence;

/// <summary>The right to serve a shop. To be disposed of when the shop is no longer served: another process may take it then.</summary>
public interface ICharge : IAsyncDisposable
{
    /// <summary>Cancelled when nobody can tell any more whether another process has it: whoever serves the shop stops at once.</summary>
    CancellationToken Lost { get; }
}
