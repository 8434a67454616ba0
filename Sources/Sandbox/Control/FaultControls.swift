import HTTPMessage

/// Ordering, listing and ending misdeeds, and letting go who waits at a barrier.
enum FaultControls {
  static let routes = [
    ControlRoute("GET", "faults", "the misdeeds in force and how often each was done") {
      control,
      _ throws(ControlRefusal) in
      list(control)
    },
    ControlRoute("POST", "faults", "orders misdeeds", body: #"{"faults": […]}"#) {
      control,
      request throws(ControlRefusal) in
      do throws(FaultProblem) {
        control.stage.faults.add(try FaultRule.rules(in: request.body))
      } catch {
        throw ControlRefusal(400, "\(error)")
      }
      return list(control)
    },
    ControlRoute("DELETE", "faults", "ends all misdeeds") { control, _ throws(ControlRefusal) in
      control.stage.faults.clear()
      return list(control)
    },
    ControlRoute("DELETE", "faults/*", "ends one misdeed") {
      control,
      _ throws(ControlRefusal) in
      guard let number = Int(control.parameters[0]), control.stage.faults.clear(number) else {
        throw ControlRefusal(404, "there is no such misdeed")
      }
      return list(control)
    },
    ControlRoute("GET", "barriers", "who waits where") { control, _ throws(ControlRefusal) in
      barriers(control)
    },
    ControlRoute("POST", "barriers/*/open", "lets go who waits there") {
      control,
      _ throws(ControlRefusal) in
      guard control.stage.knows(barrier: control.parameters[0]) else {
        throw ControlRefusal(404, "no fault has such a barrier")
      }
      control.released = control.stage.open(control.parameters[0], now: control.now)
      return Control.response(
        200,
        JSONWriter.object { $0.field("released", control.released.count) }
      )
    },
  ]

  private static func list(_ control: Control) -> HTTPResponse {
    Control.response(
      200,
      JSONWriter.object { json in
        json.array("faults", control.stage.faults.entries) { json, entry in
          json.object { json in
            json.field("number", entry.number)
            json.field("name", entry.rule.name)
            json.field("method", entry.rule.method ?? "*")
            json.field("path", entry.rule.path.text)
            json.field("when", entry.rule.moment.rawValue)
            json.field("seen", entry.seen)
            json.field("struck", entry.struck)
            json.field("spent", entry.isSpent)
          }
        }
      }
    )
  }

  private static func barriers(_ control: Control) -> HTTPResponse {
    Control.response(
      200,
      JSONWriter.object { json in
        json.array("waiting", control.stage.held) { json, held in
          json.object { json in
            json.field("barrier", held.rule.barrier)
            json.field("method", held.request.method)
            json.field("target", held.request.target)
            json.field("idempotency_key", held.request.header("idempotency-key"))
            json.field("carried_out", held.answer != nil)
          }
        }
      }
    )
  }
}
