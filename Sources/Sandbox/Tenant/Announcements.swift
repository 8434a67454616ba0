import Kira

extension Tenant {
  /// Puts a webhook into the outbox, in the flat envelope of nearly every event.
  ///
  /// `data` gets its `event_id` first, where both envelopes have it.
  mutating func announce(
    _ event: String,
    about key: RecordKey,
    at moment: Moment,
    _ fill: (inout JSONWriter) -> Void
  ) {
    let eventID = nextEventID()
    let body = JSONWriter.object { json in
      json.field("event", event)
      json.object("data") { json in
        json.field("event_id", eventID)
        fill(&json)
      }
    }
    ledger.webhooks.add(event, body, about: key, happened: moment, delay: webhookDelay)
  }

  /// What has happened by now and is still on its way; what is only foreseen stays.
  mutating func takeNews(upTo now: Moment) -> [Outbox.Letter] {
    ledger.webhooks.takeDue(at: now.moved(by: webhookDelay * Span.second))
  }

  /// Seconds between a cause and its webhook.
  private var webhookDelay: Int64 { options.webhookDelay ?? dialect.webhookDelay }

  /// The envelope of `payout.status_changed` alone: its payload is nested once more.
  mutating func announceNested(
    _ event: String,
    about key: RecordKey,
    at moment: Moment,
    _ fill: (inout JSONWriter) -> Void
  ) {
    announce(event, about: key, at: moment) { json in
      json.field("event_type", event)
      json.field("created_at", moment)
      json.object("data", fill)
    }
  }

  private func nextEventID() -> String {
    id(RecordKey(.webhookEvent, .made, ledger.webhooks.written))
  }
}
