import HTTPMessage
import JSONText
package import Kira

/// Whether Kira says that it is well; nobody has printed what it says.
package struct Health: Equatable, Sendable {
  /// Empty where the answer has no word for it: that it came at all is the answer.
  package let status: SafeText

  package static func question() -> Question<Health> {
    Question(.kira(.health)) { Health($0) }
  }

  private init(_ json: JSON) {
    status = WireObject(json)?.safeText("status", "message") ?? SafeText(json.scalarText ?? "")
  }
}
