using FluentAssertions;
using Microsoft.Extensions.Logging;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Bot.Tests.Conversations;
using ShopBot.Persistence.Catalog;
using Telegram.Bot.Types;
using Xunit;

namespace ShopBot.Bot.Tests.Telegram;

public sealed class PictureLibraryTests : IDisposable
{
    private const string Name = "tea.png";

    private readonly CatalogDatabase _catalog = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pictures-");
    private readonly ErrorLog _log = new();

    private string Picture => Path.Combine(_folder.FullName, Name);

    public void Dispose()
    {
        _catalog.Dispose();
        _folder.Delete(recursive: true);
        _log.Dispose();
    }

    [Fact]
    public async Task A_picture_is_uploaded_once_and_named_by_its_id_afterwards()
    {
        File.WriteAllText(Picture, "green");
        var pictures = await Library();

        Uploaded(pictures.Find(Name)).Should().Be("green");
        await pictures.Remember(Name, "id-green");

        pictures.Find(Name).Should().BeOfType<InputFileId>().Which.Id.Should().Be("id-green");
        (await Library()).Find(Name).Should().BeOfType<InputFileId>("it is known after a restart too");
    }

    [Fact]
    public async Task An_upload_takes_the_file_as_it_is_then_and_its_id_is_kept_for_that()
    {
        File.WriteAllText(Picture, "green");
        var pictures = await Library();
        Uploaded(pictures.Find(Name)).Should().Be("green", "though that upload fails");

        File.WriteAllText(Picture, "black");
        Uploaded(pictures.Find(Name)).Should().Be("black");
        await pictures.Remember(Name, "id-black");

        (await Library()).Find(Name).Should().BeOfType<InputFileId>().Which.Id.Should().Be("id-black");
        File.WriteAllText(Picture, "green");
        Uploaded((await Library()).Find(Name)).Should().Be("green");
    }

    [Fact]
    public async Task A_picture_that_was_uploaded_is_shown_though_its_file_is_gone_until_the_server_forgets_it()
    {
        File.WriteAllText(Picture, "green");
        var pictures = await Library();
        pictures.Find(Name).Should().BeOfType<InputFileStream>();
        await pictures.Remember(Name, "id-green");
        File.Delete(Picture);

        pictures.Find(Name).Should().BeOfType<InputFileId>();
        pictures.Forget(Name);
        pictures.Find(Name).Should().BeNull();
    }

    [Fact]
    public async Task A_picture_that_cannot_be_read_is_left_out_and_told_once()
    {
        File.WriteAllText(Picture, "green");
        using var locked = new FileStream(Picture, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var pictures = await Library();

        pictures.Find(Name).Should().BeNull();
        pictures.Find(Name).Should().BeNull();

        _log.All.Should().ContainSingle().Which.Should().Contain(Name);
    }

    private async Task<PictureLibrary> Library()
    {
        var pictures = new PictureLibrary(new PictureStore(_catalog.Database), 1, 42, _folder.FullName, new LoggerFactory([_log]).CreateLogger<PictureLibrary>());
        await pictures.Open(CancellationToken.None);
        return pictures;
    }

    private static string Uploaded(InputFile? file) => new StreamReader(file.Should().BeOfType<InputFileStream>().Which.Content).ReadToEnd();
}
