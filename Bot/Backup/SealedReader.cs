using System.Security.Cryptography;

namespace ShopBot.Bot.Backup;

/// <summary>Reads what <see cref="SealedWriter"/> wrote. Nothing of a chunk is handed out before all of it was found untouched.</summary>
/// <param name="from">After the header; stays open.</param>
internal sealed class SealedReader(Stream from, BackupKey key) : Stream
{
    private readonly AesGcm _aes = new(key.Key, SealedWriter.TagBytes);
    private readonly byte[] _open = new byte[SealedWriter.ChunkBytes];

    /// <summary>A chunk, and the first byte after it: a chunk that nothing follows must be the last.</summary>
    private readonly byte[] _sealed = new byte[SealedWriter.ChunkBytes + SealedWriter.TagBytes + 1];
    private int _read;
    private int _filled;
    private int _ahead;
    private long _number;
    private bool _isLast;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <exception cref="InvalidDataException">The file was damaged or cut.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_read == _filled && !_isLast)
        {
            Open();
        }

        var some = Math.Min(count, _filled - _read);
        _open.AsSpan(_read, some).CopyTo(buffer.AsSpan(offset));
        _read += some;
        return some;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _aes.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Open()
    {
        var there = _ahead + from.ReadAtLeast(_sealed.AsSpan(_ahead), _sealed.Length - _ahead, throwOnEndOfStream: false);
        _isLast = there < _sealed.Length;
        var chunk = _isLast ? there : there - 1;
        var text = chunk - SealedWriter.TagBytes;
        try
        {
            if (text < 0)
            {
                throw new InvalidDataException("it is cut off");
            }

            _aes.Decrypt(SealedWriter.Nonce(_number, _isLast), _sealed.AsSpan(0, text), _sealed.AsSpan(text, SealedWriter.TagBytes), _open.AsSpan(0, text), key.Header);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new InvalidDataException(_isLast ? "it is cut off or damaged at its end" : $"it is damaged near byte {BackupKey.HeaderBytes + (_number * (SealedWriter.ChunkBytes + SealedWriter.TagBytes))}");
        }

        (_read, _filled, _number) = (0, text, _number + 1);
        _ahead = _isLast ? 0 : 1;
        _sealed[0] = _sealed[^1];
    }
}
