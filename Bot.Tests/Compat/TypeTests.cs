using FluentAssertions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;
using Xunit;

namespace ShopBot.Bot.Tests.Compat;

public sealed class TypeTests
{
    [Fact]
    public void A_chat_is_a_number_or_a_name()
    {
        ((ChatId)5).Should().Be(new ChatId("5"));
        ((ChatId)"@Kitchen").Should().Be((ChatId)"@kitchen");
        (new ChatId(5) == new ChatId(6)).Should().BeFalse();
        ((ChatId?)(Chat?)null).Should().BeNull();
        new ChatId(-1001234567890).ToString().Should().Be("-1001234567890");
        new Action(() => _ = new ChatId("kitchen")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_file_is_an_id_an_address_or_a_stream()
    {
        InputFile id = "AgAC";
        InputFile address = "https://shop.example/p.jpg";
        InputFile stream = new MemoryStream();

        id.Should().BeOfType<InputFileId>().Which.Id.Should().Be("AgAC");
        address.Should().BeOfType<InputFileUrl>().Which.Url.Host.Should().Be("shop.example");
        stream.Should().BeOfType<InputFileStream>().Which.FileName.Should().BeNull();
        ((InputFile)new PhotoSize { FileId = "x" }).Should().BeOfType<InputFileId>();
    }

    [Fact]
    public void A_text_and_an_address_make_a_button()
    {
        InlineKeyboardButton url = ("Map", "https://maps.example");
        InlineKeyboardButton data = ("Menu", "m:1");

        (url.Url, url.CallbackData).Should().Be(("https://maps.example", null));
        (data.Url, data.CallbackData).Should().Be((null, "m:1"));
    }

    [Fact]
    public void Rows_grow_button_by_button()
    {
        var markup = new InlineKeyboardMarkup().AddButton("A", "a").AddButton("B", "b").AddNewRow().AddButtons(("C", "c"), ("D", "d"));

        markup.InlineKeyboard.Select(row => string.Concat(row.Select(button => button.Text))).Should().Equal("AB", "CD");
        new Action(() => new InlineKeyboardMarkup(new InlineKeyboardButton[][] { ["A"] }).AddButton("B")).Should().Throw<InvalidOperationException>();
    }
}
