import JSONText
import Kira

/// What a refusal says against single fields, wherever it keeps its list of them.
struct RefusalComplaints {
  private(set) var all: [KiraProblem.Complaint] = []

  /// More than anybody reads; a hostile answer could hold a hundred thousand.
  private static let most = 100

  init(_ fields: WireObject) {
    let lists = ["details", "data", "errors", "detail", "message"].map { fields.items($0) }
    all = Array(lists.joined().lazy.compactMap(Self.complaint).prefix(Self.most))
    if all.isEmpty, let path = fields.text("param") {
      all = [Self.complaint(path, fields.text("agent_hint", "message") ?? "")]
    }
  }

  private static func complaint(_ json: JSON) -> KiraProblem.Complaint? {
    guard let fields = WireObject(json) else { return json.text.map(splitting) }
    guard let message = fields.text("message", "msg") else { return nil }
    guard let place = fields["path", "loc", "field", "param", "item_id"] else {
      return splitting(message)
    }
    let steps = place.items.map { $0.compactMap(\.scalarText) } ?? [place.scalarText ?? ""]
    let path = steps.count > 1 && steps[0] == "body" ? Array(steps.dropFirst()) : steps
    return complaint(path.joined(separator: "."), message)
  }

  /// Quirk.fieldInsideMessage: `bank is bank is required for …` names the field before `is`.
  private static func splitting(_ message: String) -> KiraProblem.Complaint {
    guard let verb = message.place(of: " is ") else { return complaint("", message) }
    let field = message[..<verb.lowerBound]
    let isField = field.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "_.".utf8.contains($0)
    }
    return isField
      ? complaint(String(field), String(message[verb.upperBound...])) : complaint("", message)
  }

  private static func complaint(_ path: String, _ message: String) -> KiraProblem.Complaint {
    KiraProblem.Complaint(RefusalText.scrubbed(path), RefusalText.scrubbed(message))
  }
}
