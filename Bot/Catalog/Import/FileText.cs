using System.Text;
using ShopBot.Domain.Conversation;

namespace ShopBot.Bot.Catalog.Import;

/// <summary>Bytes as text: UTF-8 and UTF-16 for certain, an old Windows encoding by what its letters look like.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Null when it is text, otherwise what to do.</summary>
    public static Phrase? WhyNot(byte[] bytes) => bytes switch
    {
        [0xD0, 0xCF, 0x11, 0xE0, ..] => new("file.old_excel"),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => new("file.pdf"),
        [0xFF, 0xD8, 0xFF, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => new("file.picture"),
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => null,
        _ when Array.IndexOf(bytes, (byte)0) >= 0 => new("file.no_text"),
        _ => null,
    };

    /// <param name="note">Told when the encoding was guessed.</param>
    public static string Of(byte[] bytes, Action<Phrase> note)
    {
        switch (bytes)
        {
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes);
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var page = LooksCyrillic(bytes) ? 1251 : 1252;
            note(new("file.encoding_guessed", ("page", page)));
            return CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetString(bytes);
        }
    }

    /// <summary>In Windows-1251 whole words lie above 0xC0; in Windows-1252 only an accent here and there.</summary>
    private static bool LooksCyrillic(byte[] bytes)
    {
        var (high, inWords) = (0, 0);
        for (var i = 1; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0xC0)
            {
                high++;
                inWords += bytes[i - 1] >= 0xC0 ? 1 : 0;
            }
        }

        return inWords * 2 > high;
    }
}
