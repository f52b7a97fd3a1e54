using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ShopBot.Persistence.Booking;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Customers;
using ShopBot.Persistence.Editing;
using ShopBot.Persistence.News;
using ShopBot.Persistence.Ordering;
using ShopBot.Persistence.Outbox;
using ShopBot.Persistence.Reliability;
using ShopBot.Persistence.Talking;
using ShopBot.Persistence.Team;

namespace ShopBot.Persistence;

/// <summary>The database: every row belongs to a shop, and its key begins with the shop's id.</summary>
public sealed class ShopBotDb(DbContextOptions<ShopBotDb> options) : DbContext(options)
{
    public DbSet<ShopRow> Shops => Set<ShopRow>();

    public DbSet<CategoryRow> Categories => Set<CategoryRow>();

    public DbSet<ProductRow> Products => Set<ProductRow>();

    public DbSet<UploadedPictureRow> UploadedPictures => Set<UploadedPictureRow>();

    public DbSet<ChatRow> Chats => Set<ChatRow>();

    public DbSet<CustomerRow> Customers => Set<CustomerRow>();

    public DbSet<ContactPointRow> ContactPoints => Set<ContactPointRow>();

    public DbSet<CustomerNoteRow> CustomerNotes => Set<CustomerNoteRow>();

    public DbSet<CustomerLabelRow> CustomerLabels => Set<CustomerLabelRow>();

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public DbSet<OrderLineRow> OrderLines => Set<OrderLineRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<ProcessedUpdateRow> ProcessedUpdates => Set<ProcessedUpdateRow>();

    public DbSet<QuarantineRow> Quarantine => Set<QuarantineRow>();

    public DbSet<BookingRow> Bookings => Set<BookingRow>();

    public DbSet<BookingClaimRow> BookingClaims => Set<BookingClaimRow>();

    public DbSet<BlockRow> Blocks => Set<BlockRow>();

    public DbSet<WaitingRow> Waitlist => Set<WaitingRow>();

    public DbSet<MemberRow> Members => Set<MemberRow>();

    public DbSet<InviteRow> Invites => Set<InviteRow>();

    public DbSet<LogRow> Log => Set<LogRow>();

    public DbSet<QuestionRow> Questions => Set<QuestionRow>();

    public DbSet<TeamLanguageRow> TeamLanguages => Set<TeamLanguageRow>();

    public DbSet<MenuImportRow> MenuImports => Set<MenuImportRow>();

    public DbSet<BroadcastRow> Broadcasts => Set<BroadcastRow>();

    public DbSet<MenuDraftRow> MenuDrafts => Set<MenuDraftRow>();

    public DbSet<MenuEditRow> MenuEdits => Set<MenuEditRow>();
    public DbSet<TalkRow> Talks => Set<TalkRow>();

    public DbSet<TalkMessageRow> TalkMessages => Set<TalkMessageRow>();

    public DbSet<ChatMoveRow> ChatMoves => Set<ChatMoveRow>();

    public DbSet<ChatPauseRow> ChatPauses => Set<ChatPauseRow>();

    public DbSet<HeardRow> Heard => Set<HeardRow>();

    /// <summary>Instants are milliseconds since 1970 in UTC: SQLite cannot compare its own DateTimeOffset text.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new ShopTable());
        modelBuilder.ApplyConfiguration(new CategoryTable());
        modelBuilder.ApplyConfiguration(new ProductTable());
        modelBuilder.ApplyConfiguration(new UploadedPictureTable());
        modelBuilder.ApplyConfiguration(new ChatTable());
        modelBuilder.ApplyConfiguration(new CustomerTable());
        modelBuilder.ApplyConfiguration(new ContactPointTable());
        modelBuilder.ApplyConfiguration(new CustomerNoteTable());
        modelBuilder.ApplyConfiguration(new CustomerLabelTable());
        modelBuilder.ApplyConfiguration(new OrderTable());
        modelBuilder.ApplyConfiguration(new OrderLineTable());
        modelBuilder.ApplyConfiguration(new BookingTable());
        modelBuilder.ApplyConfiguration(new BookingClaimTable());
        modelBuilder.ApplyConfiguration(new BlockTable());
        modelBuilder.ApplyConfiguration(new WaitingTable());
        modelBuilder.ApplyConfiguration(new MemberTable());
        modelBuilder.ApplyConfiguration(new InviteTable());
        modelBuilder.ApplyConfiguration(new LogTable());
        modelBuilder.ApplyConfiguration(new QuestionTable());
        modelBuilder.ApplyConfiguration(new TeamLanguageTable());
        modelBuilder.ApplyConfiguration(new MenuImportTable());
        modelBuilder.ApplyConfiguration(new BroadcastTable());
        modelBuilder.ApplyConfiguration(new MenuDraftTable());
        modelBuilder.ApplyConfiguration(new MenuEditTable());
        modelBuilder.ApplyConfiguration(new TalkTable());
        modelBuilder.ApplyConfiguration(new TalkMessageTable());
        modelBuilder.ApplyConfiguration(new OutboxTable());
        modelBuilder.ApplyConfiguration(new ProcessedUpdateTable());
        modelBuilder.ApplyConfiguration(new QuarantineTable());
        modelBuilder.ApplyConfiguration(new ChatMoveTable());
        modelBuilder.ApplyConfiguration(new ChatPauseTable());
        modelBuilder.ApplyConfiguration(new HeardTable());
    }

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
