using System.Security.Cryptography;
using FluentAssertions;
using ShopBot.Bot.Backup;
using Xunit;

namespace ShopBot.Bot.Tests.Backup;

public sealed class BackupFileTests : IDisposable
{
    private const string Passphrase = "four words without sense";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shopbot-backup-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Around the ends of a chunk, 65,536 bytes, too: what does not compress keeps its length, or nearly.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_500)]
    [InlineData(200_000)]
    public async Task What_was_packed_comes_back_byte_for_byte(int length)
    {
        var content = Write("plain", length);

        await BackupFile.Pack(Path("plain"), Path("sealed"), Passphrase, CancellationToken.None);
        await BackupFile.Unpack(Path("sealed"), Path("opened"), () => Passphrase, CancellationToken.None);

        File.ReadAllBytes(Path("opened")).Should().Equal(content);
    }

    [Fact]
    public async Task Without_a_passphrase_it_is_only_compressed()
    {
        var content = Write("plain", 100_000);

        await BackupFile.Pack(Path("plain"), Path("packed"), null, CancellationToken.None);
        await BackupFile.Unpack(Path("packed"), Path("opened"), () => throw new InvalidOperationException("nothing is encrypted"), CancellationToken.None);

        File.ReadAllBytes(Path("opened")).Should().Equal(content);
    }

    [Fact]
    public async Task A_flipped_bit_a_cut_and_an_addition_are_refused_wherever_they_are()
    {
        Write("plain", 150_000);
        await BackupFile.Pack(Path("plain"), Path("sealed"), Passphrase, CancellationToken.None);
        var whole = File.ReadAllBytes(Path("sealed"));
        var chunk = 65_536 + 16;

        foreach (var at in (int[])[7, 20, 40, 60, 60 + chunk - 1, 60 + chunk, whole.Length - 1])
        {
            var spoilt = whole.ToArray();
            spoilt[at] ^= 1;
            (await Refused(spoilt)).Should().NotBeEmpty("byte {0} was changed", at);
        }

        foreach (var length in (int[])[0, 30, 60, 61, 60 + chunk, 60 + (2 * chunk), whole.Length - 1])
        {
            (await Refused(whole[..length])).Should().NotBeEmpty("it was cut to {0} bytes", length);
        }

        (await Refused([.. whole, 0])).Should().NotBeEmpty("a byte was added");
        (await Refused([.. whole[..60], .. whole[(60 + chunk)..(60 + (2 * chunk))], .. whole[60..(60 + chunk)], .. whole[(60 + (2 * chunk))..]])).Should().NotBeEmpty("two chunks changed places");
    }

    [Fact]
    public async Task Another_passphrase_none_and_another_file_are_told_apart()
    {
        Write("plain", 1000);
        await BackupFile.Pack(Path("plain"), Path("sealed"), Passphrase, CancellationToken.None);
        var whole = File.ReadAllBytes(Path("sealed"));

        (await Refused(whole, "four words with sense")).Should().Contain("passphrase is not the one");
        (await Refused(whole, null)).Should().Contain("SHOPBOT_BACKUP_PASSPHRASE");
        (await Refused("a letter"u8.ToArray())).Should().Contain("no backup of ShopBot");
        whole[7] = 9;
        (await Refused(whole)).Should().Contain("newer ShopBot (version 9");
    }

    [Fact]
    public async Task Two_backups_of_the_same_have_nothing_in_common()
    {
        Write("plain", 1000);
        await BackupFile.Pack(Path("plain"), Path("one"), Passphrase, CancellationToken.None);
        await BackupFile.Pack(Path("plain"), Path("two"), Passphrase, CancellationToken.None);

        File.ReadAllBytes(Path("one"))[60..].Should().NotEqual(File.ReadAllBytes(Path("two"))[60..]);
    }

    private async Task<string> Refused(byte[] backup, string? passphrase = Passphrase)
    {
        File.WriteAllBytes(Path("spoilt"), backup);
        File.Delete(Path("opened"));
        var unpack = () => BackupFile.Unpack(Path("spoilt"), Path("opened"), () => passphrase, CancellationToken.None);
        return (await unpack.Should().ThrowAsync<InvalidDataException>()).Which.Message;
    }

    private byte[] Write(string name, int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        File.WriteAllBytes(Path(name), content);
        return content;
    }

    private string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);
}
