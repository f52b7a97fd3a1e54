using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace ShopBot.Bot.Tests.Reliability.Faults;

internal sealed class DiskFullRow() : FaultRow(6, "disk full", "fills", 1, 50)
{
    private static readonly Lazy<string?> Lacks = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("shopbot-disk-");
        var isMounted = Mount(folder.FullName);
        if (isMounted)
        {
            Unmount(folder.FullName);
        }

        folder.Delete();
        return isMounted ? null : "no small disk can be mounted: run as root, in a container with --cap-add SYS_ADMIN";
    });

    public override string? WhyNotHere => Lacks.Value;

    public override async Task Try(FaultRun run)
    {
        var disk = Directory.CreateTempSubdirectory("shopbot-disk-").FullName;
        run.Must(Mount(disk), "a small disk is mounted");
        try
        {
            await Fill(disk, run);
        }
        finally
        {
            Unmount(disk);
            Directory.Delete(disk);
        }
    }

    private static async Task Fill(string disk, FaultRun run)
    {
        await using var shop = await ShopUnderTest.Prepare(new QuickClock(10), run.Seed, disk: disk);
        await shop.Start();
        await shop.Settle();
        var filler = Path.Combine(disk, "filler");
        for (var done = 1; done <= run.Tries; done++)
        {
            var guest = shop.Customer(done);
            var said = shop.Log.All.Count(IsTold);
            await Shorten(shop, Path.Combine(disk, "shop.db-wal"));
            FillUp(filler);
            guest.Start(shop.Bot);
            using (var patience = new CancellationTokenSource(ShopUnderTest.Patience))
            {
                while (shop.Log.All.Count(IsTold) == said)
                {
                    await Task.Delay(50, patience.Token);
                }
            }

            run.Must(shop.Bot.PendingUpdates > 0, "what could not be kept is not confirmed");
            File.Delete(filler);
            await shop.Shows(guest, "menu");
            await shop.Order(shop.Customer(run.Tries + done));
        }

        await shop.Settle();
        run.MustBe(run.Tries, run.Audit(shop).Orders, "orders");
    }

    private static bool IsTold(string line) => line.Contains("disk is full", StringComparison.Ordinal) && line.Contains("next try", StringComparison.Ordinal);

    /// <summary>The log of writes begins anew: otherwise it would have room in itself for a while.</summary>
    private static async Task Shorten(ShopUnderTest shop, string log)
    {
        using var patience = new CancellationTokenSource(ShopUnderTest.Patience);
        while (new FileInfo(log) is { Exists: true, Length: > 0 })
        {
            shop.Ask(db => db.Database.ExecuteSqlRaw("PRAGMA wal_checkpoint(TRUNCATE)"));
            await Task.Delay(20, patience.Token);
        }
    }

    private static void FillUp(string file)
    {
        try
        {
            using var stream = File.Create(file, 1);
            for (var block = new byte[4096]; ;)
            {
                stream.Write(block);
            }
        }
        catch (IOException)
        {
            // Full: that is the point.
        }
    }

    private static bool Mount(string folder) => Run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder);

    private static void Unmount(string folder) => Run("umount", folder);

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
