namespace ShopBot.Domain.Team;

/// <summary>Where backups of the shop go.</summary>
public enum BackupWay
{
    /// <summary>They stay on the machine.</summary>
    Kept,

    /// <summary>Encrypted, to the owner.</summary>
    Sent,

    /// <summary>A database server keeps the data, and whoever runs it backs it up.</summary>
    OfServer,
}
