import HTTPMessage
import Kira

extension ControlRoute {
  /// What the contact is asked for once the data of somebody who was turned down are put right.
  static let verification = ControlRoute(
    "POST",
    "users/*/run-again",
    "runs a user's verification again over what is known by now"
  ) { control, _ throws(ControlRefusal) in
    let key = try control.record(.user)
    let now = control.stage.sandbox.now
    control.stage.sandbox.tenant.verifyAgain(key, at: now)
    let tenant = control.stage.sandbox.tenant
    return Control.response(
      200,
      JSONWriter.object { json in
        json.field("id", tenant.id(key))
        json.field("status", tenant.user(key).step(at: now).status)
      }
    )
  }
}
