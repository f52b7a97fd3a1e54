using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ShopBot.Persistence.Team;

internal sealed class MemberTable : IEntityTypeConfiguration<MemberRow>
{
    public void Configure(EntityTypeBuilder<MemberRow> builder)
    {
        builder.ToTable("members");
        builder.HasKey(member => new { member.ShopId, member.UserId });
        builder.Property(member => member.Role).HasConversion<string>().HasMaxLength(16).IsConcurrencyToken();
    }
}

internal sealed class InviteTable : IEntityTypeConfiguration<InviteRow>
{
    public void Configure(EntityTypeBuilder<InviteRow> builder)
    {
        builder.ToTable("invites");
        builder.HasKey(invite => new { invite.ShopId, invite.Key });
        builder.Property(invite => invite.Key).HasMaxLength(64);
        builder.Property(invite => invite.Role).HasConversion<string>().HasMaxLength(16);
        builder.Property(invite => invite.UsedBy).IsConcurrencyToken();
    }
}

internal sealed class LogTable : IEntityTypeConfiguration<LogRow>
{
    public void Configure(EntityTypeBuilder<LogRow> builder)
    {
        builder.ToTable("log");
        builder.HasKey(act => new { act.ShopId, act.Id });
        builder.Property(act => act.Role).HasConversion<string>().HasMaxLength(16);
        builder.Property(act => act.What).HasMaxLength(32);
    }
}

internal sealed class QuestionTable : IEntityTypeConfiguration<QuestionRow>
{
    public void Configure(EntityTypeBuilder<QuestionRow> builder)
    {
        builder.ToTable("questions");
        builder.HasKey(question => new { question.ShopId, question.ChatId, question.UserId });
        builder.Property(question => question.Action).HasMaxLength(16);
        builder.Property(question => question.Argument).HasMaxLength(64);
    }
}
