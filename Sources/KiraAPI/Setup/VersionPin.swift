import HTTPMessage
import JSONText
package import Kira

/// The version of the API that a tenant gets when it asks for none, before and after.
package struct VersionPin: Equatable, Sendable {
  package let previous: SafeText
  package let current: SafeText

  /// A pin can be moved forward, and never back.
  ///
  /// Quirk.upgradeNamesItsTarget: the field is `target_version`, and `version` is refused.
  package static func move(
    to target: APIVersion,
    from pinned: SafeText? = nil
  ) throws(RequestFault) -> Question<VersionPin> {
    if let pinned, pinned.text > target.rawValue {
      throw RequestFault("target_version", "a pin moves forward only, and stands at \(pinned.text)")
    }
    let body = JSON.sending(["target_version": .word(target)])
    return Question(.kira(.upgradeVersion, body: body), reading: VersionPin.init)
  }

  init?(_ json: JSON) {
    guard let fields = WireObject(json["data"]) ?? WireObject(json),
      let current = fields.text("current_version")
    else { return nil }
    previous = fields.safeText("previous_version")
    self.current = SafeText(current)
  }
}
