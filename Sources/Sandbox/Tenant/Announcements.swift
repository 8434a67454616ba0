import Kira

extension Tenant {
  /// Seconds between a cause and its webhook.
  var webhookDelay: Int64 {
    options.webhookDelay ?? Dialect.named(options.dialect).webhookDelay
  }

  /// Puts a webhook into the outbox, in the flat envelope of nearly every event.
  ///
  /// `data` gets its `event_id` first, where both envelopes have it.
  mutating func announce(
    _ event: String,
    about key: RecordKey,
    at moment: Moment,
    delay: Int64,
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
    ledger.webhooks.add(event, body, about: key, due: moment.moved(by: delay * Span.second))
  }

  /// The envelope of `payout.status_changed` alone: its payload is nested once more.
  mutating func announceNested(
    _ event: String,
    about key: RecordKey,
    at moment: Moment,
    delay: Int64,
    _ fill: (inout JSONWriter) -> Void
  ) {
    announce(event, about: key, at: moment, delay: delay) { json in
      json.field("event_type", event)
      json.field("created_at", moment)
      json.object("data", fill)
    }
  }

  private func nextEventID() -> String {
    id(RecordKey(.webhookEvent, .made, ledger.webhooks.written))
  }
}
