using ShopBot.Domain.Conversation;
using ShopBot.Domain.Setup;

namespace ShopBot.Domain.Team;

/// <param name="Key">See <see cref="Team.Invite.Key"/>.</param>
public sealed record InviteLook(string Key) : Look;

/// <param name="Invite">Null: there is no such invite, or it was used.</param>
public sealed record FoundInvite(Invite? Invite) : Found;

/// <summary>Somebody opens the link of an invite.</summary>
public static class Joining
{
    /// <param name="desk">Of whoever opened it; its <see cref="Desk.Found"/> is the invite.</param>
    public static DeskAnswer Join(Desk desk)
    {
        if (desk.Found is not FoundInvite { Invite: { } invite } || invite.EndsAt <= desk.Now)
        {
            return DeskAnswer.Saying(new Phrase("team.invite_over"));
        }

        if (desk.Role >= invite.Role)
        {
            return DeskAnswer.Saying(new Phrase("team.already", ("role", TeamPanel.Say(desk.Role))));
        }

        var joined = new Member(desk.UserId, desk.By, invite.Role);
        var welcome = new Phrase("team.welcome", ("shop", desk.Shop.Name), ("role", TeamPanel.Say(invite.Role)));
        var view = invite.Role == Role.Owner && desk.Shop.IsBeingSetUp
            ? SetupPanel.Show(desk, welcome)
            : new View(Phrase.Lines([welcome, StaffHelp.May(invite.Role), new Phrase(desk.Shop.StaffChat is null ? "team.no_group" : "team.group"), .. StaffHelp.Of(desk with { Role = invite.Role })]));
        return (DeskAnswer.Showing(view) with
        {
            Tells = invite.By == 0 ? [] : [(invite.By, new Phrase("team.joined", ("name", desk.By), ("role", TeamPanel.Say(invite.Role))))],
        }).Doing(new DeskFact.MemberChanged(joined, invite.Key) { Log = new("join", desk.By, null, TeamPanel.Word(invite.Role)) });
    }
}
