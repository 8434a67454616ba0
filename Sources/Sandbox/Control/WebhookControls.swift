import HTTPMessage
import Kira

/// Listing webhooks, sending them again, and meddling with those to come.
enum WebhookControls {
  static let routes = [
    ControlRoute("GET", "webhooks", "the last thousand webhooks and what became of them") {
      control,
      _ throws(ControlRefusal) in
      list(control)
    },
    ControlRoute("POST", "webhooks/*/resend", "sends one again, now") {
      control,
      _ throws(ControlRefusal) in
      let now = control.stage.sandbox.now
      guard let number = Int(control.parameters[0]),
        control.stage.postbox.resend(number, at: now)
      else { throw ControlRefusal(404, "there is no such webhook") }
      return list(control)
    },
    ControlRoute(
      "POST",
      "webhooks/mischief",
      "what happens to those to come; what is not named stops",
      body: #"{"delay": seconds, "duplicate": times, "drop": count, "reorder": count}"#
    ) { control, _ throws(ControlRefusal) in
      var mischief = Postbox.Mischief()
      mischief.delay = (try control.number("delay") ?? 0) * Span.second
      mischief.duplicates = Int(try control.number("duplicate", most: 100) ?? 0)
      mischief.drops = Int(try control.number("drop") ?? 0)
      mischief.reordered = Int(try control.number("reorder", most: 1_000) ?? 0)
      control.stage.postbox.release(at: control.stage.sandbox.now)
      control.stage.postbox.mischief = mischief
      return list(control)
    },
    ControlRoute("POST", "webhooks/flush", "sends at once what is to be told of the past") {
      control,
      _ throws(ControlRefusal) in
      let now = control.stage.sandbox.now
      let letters = control.stage.sandbox.tenant.takeNews(upTo: now)
      control.stage.postbox.take(letters, at: now)
      control.stage.postbox.hurry(to: now)
      return list(control)
    },
  ]

  private static func list(_ control: Control) -> HTTPResponse {
    let sandbox = control.stage.sandbox
    return Control.response(
      200,
      JSONWriter.object { json in
        json.field("registered", sandbox.tenant.ledger.webhook?.address)
        json.array("webhooks", control.stage.postbox.records) { json, record in
          json.object { write(record, to: &$0) }
        }
        json.array("foreseen", sandbox.tenant.ledger.webhooks.letters) { json, letter in
          json.object { json in
            json.field("number", letter.number)
            json.field("event", letter.event)
            json.field("due", letter.due)
          }
        }
      }
    )
  }

  private static func write(_ record: Postbox.Record, to json: inout JSONWriter) {
    json.field("number", record.letter.number)
    json.field("event", record.letter.event)
    json.field("due", record.letter.due)
    json.field("dropped", record.isDropped)
    json.field("nowhere_to_go", record.wasHomeless)
    json.field("body", String(decoding: record.letter.body, as: UTF8.self))
    json.array("attempts", record.attempts) { json, attempt in
      json.object { json in
        json.field("at", attempt.at)
        json.field("status", attempt.status)
      }
    }
  }
}
