import HTTPMessage

extension ControlRoute {
  /// The whole control surface; `docs/sandbox.md` prints the same table.
  static let all = own + FaultControls.routes + WebhookControls.routes + ContactControls.routes

  private static let own = [
    ControlRoute("GET", "", "what there is") { control, _ throws(ControlRefusal) in
      control.overview
    },
    ControlRoute("GET", "cast", "the identifiers of who plays which part") {
      control,
      _ throws(ControlRefusal) in
      Control.response(200, control.cast)
    },
    ControlRoute("GET", "journal", "what really happened, a line of JSON for each request") {
      control,
      _ throws(ControlRefusal) in
      Control.response(200, control.stage.sandbox.journal.lines, "lines")
    },
    ControlRoute("GET", "code", "the one-time code that a payout is let through with") {
      control,
      _ throws(ControlRefusal) in
      let tenant = control.stage.sandbox.tenant
      let sent = tenant.ledger.oneTimeCode
      return Control.response(
        200,
        JSONWriter.object { json in
          json.field("code", sent?.digits ?? tenant.standingCode)
          json.field("expires", sent?.expires)
        }
      )
    },
    ControlRoute("GET", "clock", "the sandbox's time") { control, _ throws(ControlRefusal) in
      control.clock
    },
    ControlRoute("POST", "clock", "puts the clock forward", body: #"{"advance": seconds}"#) {
      control,
      _ throws(ControlRefusal) in
      guard let seconds = try control.number("advance") else {
        throw ControlRefusal(400, "advance: a number of seconds is needed")
      }
      control.stage.sandbox.ahead += seconds * Span.second
      control.stage.sandbox.advance(to: control.now)
      return control.clock
    },
  ]
}

extension Control {
  fileprivate var overview: HTTPResponse {
    Self.response(
      200,
      JSONWriter.object { json in
        json.field("dialect", stage.sandbox.dialect.name.rawValue)
        json.field("now", stage.sandbox.now)
        json.array("paths", ControlRoute.all) { json, route in
          json.object { json in
            json.field("method", route.method)
            json.field("path", Self.prefix + (route.path.isEmpty ? "" : "/" + route.path))
            if !route.body.isEmpty { json.field("body", route.body) }
            json.field("does", route.summary)
          }
        }
      }
    )
  }

  fileprivate var clock: HTTPResponse {
    Self.response(
      200,
      JSONWriter.object { json in
        json.field("now", stage.sandbox.now)
        json.field("ahead", Int(stage.sandbox.ahead / Span.second))
      }
    )
  }
}

extension TruthJournal {
  /// One JSON object a line, in which a body stands as text, or in hexadecimal where it is none.
  var lines: [UInt8] {
    entries.flatMap { entry in
      JSONWriter.object { json in
        json.field("number", entry.number)
        json.field("arrived", entry.arrived)
        json.field("method", entry.method)
        json.field("target", entry.target)
        json.field("idempotency_key", entry.idempotencyKey)
        if let text = String(validating: entry.body, as: UTF8.self) {
          json.field("body", text)
        } else {
          json.field("body_hex", entry.body.map { padded(hexadecimal: $0) }.joined())
        }
        json.field("status", entry.status)
        json.field("committed", !entry.committed.isEmpty)
        json.array("ids", entry.committed) { $1.write(to: &$0) }
        json.field("replay", entry.isReplay)
      } + [0x0A]
    }
  }

  private func padded(hexadecimal byte: UInt8) -> String {
    String(
      decoding: [hexadecimalDigits[Int(byte >> 4)], hexadecimalDigits[Int(byte & 15)]],
      as: UTF8.self
    )
  }
}
