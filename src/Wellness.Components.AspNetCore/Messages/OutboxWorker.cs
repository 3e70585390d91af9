using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using Wellness.AspNetCore.Telemetry;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Messages;

/// <summary>Empties the outbox, beside the workers of other nodes.</summary>
internal sealed class OutboxWorker(
    IServiceProvider services, IOptions<OutboxOptions> options, IOptions<MailOptions> mail, OutboxSignal signal, IClock clock,
    OutboxInstruments instruments, ILogger<OutboxWorker> log)
    : BackgroundService
{
    private static readonly Duration PruneInterval = Duration.FromHours(1);
    private Instant _nextPrune = Instant.MinValue;

    private Instant Now => Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (services.GetService<IOutboxStore>() is not { } outbox)
        {
            MessageLog.NoOutbox(log);
            return;
        }

        if (services.GetRequiredService<IMailSender>() is FolderMailSender { Folder: var folder })
        {
            MessageLog.WritesFiles(log, folder);
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            var more = false;
            try
            {
                more = await RunOnceAsync(outbox, stoppingToken);
            }
            catch (BookingStoreException fault)
            {
                MessageLog.Unavailable(log, fault.Message);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                // Its words might name a client, and a worker that ends would end the site.
                MessageLog.WorkerFault(log, fault.GetType().Name);
            }

            if (!more)
            {
                await WaitAsync(stoppingToken);
            }
        }
    }

    /// <summary>Takes one batch and delivers it.</summary>
    /// <returns>Whether there may be more to do at once.</returns>
    internal async Task<bool> RunOnceAsync(IOutboxStore outbox, CancellationToken stoppingToken)
    {
        await PruneAsync(outbox, stoppingToken);
        if (instruments.IsAgeSeen)
        {
            instruments.See((await outbox.SummaryAsync(Now, stoppingToken)).OldestDue);
        }

        var settings = options.Value;
        var now = Now;
        var batch = await outbox.LeaseAsync(now, now + settings.Lease, settings.BatchSize, stoppingToken);
        var delivery = batch.Count > 0 ? services.GetRequiredService<OutboxDelivery>() : null;
        for (var i = 0; i < batch.Count; i++)
        {
            // What is left of the lease must last for one whole attempt, and a site that stops begins no other.
            if (stoppingToken.IsCancellationRequested || Now + mail.Value.Timeout >= batch[i].LeasedUntil)
            {
                await GiveBackAsync(outbox, batch.Skip(i), Now);
                return true;
            }

            if (!await TryAsync(delivery!, outbox, batch[i]))
            {
                await GiveBackAsync(outbox, batch.Skip(i + 1), Now + settings.PollInterval);
                return false;
            }
        }

        return batch.Count == settings.BatchSize;
    }

    /// <summary>Tries one message; it is not stopped halfway, for then nobody knows whether it was sent.</summary>
    /// <returns>False where the next one would fail alike.</returns>
    private async Task<bool> TryAsync(OutboxDelivery delivery, IOutboxStore outbox, OutboxMessage message)
    {
        if (message.Attempt > options.Value.MostAttempts)
        {
            // Workers died of it each time before they could say so.
            await BuryAsync(outbox, message, "Every attempt broke off.");
            return true;
        }

        using var activity = WellnessActivities.Start(WellnessActivities.Delivery);
        try
        {
            if (await delivery.DeliverAsync(message, CancellationToken.None))
            {
                instruments.Count("sent", message.Kind);
                MessageLog.Sent(log, message.Kind, message.Booking, message.Attempt);
            }
            else
            {
                instruments.Count("superseded", message.Kind);
                MessageLog.Superseded(log, message.Kind, message.Booking);
            }

            return true;
        }
        catch (MailRefusedException fault)
        {
            await BuryAsync(outbox, message, fault.Message);
            return true;
        }
        catch (MailHandoverException fault)
        {
            await PutOffAsync(outbox, message, fault.Message);
            return !fault.ConcernsAll;
        }
        catch (Exception fault) when (fault is not BookingStoreException)
        {
            // A template's fault, most likely: the next version of the site may have mended it.
            await PutOffAsync(outbox, message, $"{fault.GetType().Name}.");
            return true;
        }
    }

    private async Task PutOffAsync(IOutboxStore outbox, OutboxMessage message, string reason)
    {
        if (message.Attempt >= options.Value.MostAttempts)
        {
            await BuryAsync(outbox, message, reason);
            return;
        }

        var next = Now + options.Value.PauseAfter(message.Attempt);
        await outbox.PostponeAsync(message, next, tried: true, CancellationToken.None);
        instruments.Count("failed", message.Kind);
        MessageLog.Failed(log, message.Kind, message.Booking, message.Attempt, next, reason);
    }

    private async Task BuryAsync(IOutboxStore outbox, OutboxMessage message, string reason)
    {
        await outbox.SettleAsync(message, OutboxOutcome.Dead, Now, CancellationToken.None);
        instruments.Count("dead", message.Kind);
        MessageLog.Dead(log, message.Kind, message.Booking, message.Attempt, reason);
    }

    private static async Task GiveBackAsync(IOutboxStore outbox, IEnumerable<OutboxMessage> messages, Instant until)
    {
        foreach (var message in messages)
        {
            await outbox.PostponeAsync(message, until, tried: false, CancellationToken.None);
        }
    }

    private async Task PruneAsync(IOutboxStore outbox, CancellationToken stoppingToken)
    {
        if (Now >= _nextPrune)
        {
            _nextPrune = Now + PruneInterval;
            MessageLog.Pruned(log, await outbox.PruneAsync(Now - options.Value.Keep, stoppingToken));
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        try
        {
            await signal.WaitAsync(options.Value.PollInterval.ToTimeSpan(), stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The site stops.
        }
    }
}
