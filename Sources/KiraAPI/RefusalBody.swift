import JSONText
import Kira

/// The body of a refusal, sorted into code, message and complaints; text that is not JSON stays text.
///
/// Quirk.errorShapesDiffer: more than a dozen shapes, several from one route.
struct RefusalBody {
  private(set) var code = ""
  private(set) var message = ""
  private(set) var complaints: [KiraProblem.Complaint] = []
  let text: String

  init(_ bytes: [UInt8]) {
    // Quirk.textInsteadOfJSON: what stands between us and Kira speaks in plain words or HTML.
    text = Self.scrubbed(String(decoding: bytes, as: UTF8.self))
    guard let fields = WireObject(try? JSON(parsing: bytes)) else {
      message = String(text.prefix(200))
      return
    }
    let inner = fields.object("error")
    code = (inner ?? fields).text("code") ?? fields.text("type") ?? ""
    message = Self.scrubbed(Self.message(fields, inner))
    complaints = Self.complaints(in: inner ?? fields)
    if complaints.isEmpty { complaints = Self.complaints(in: fields) }
  }

  private static func message(_ fields: WireObject, _ inner: WireObject?) -> String {
    let said = inner?.text("message") ?? fields.text("message")
    // A class of errors says "Bad Request" in one member and what is wrong in the other.
    return said ?? fields.text("error", "detail") ?? fields.object("data")?.text("error") ?? ""
  }

  private static func complaints(in fields: WireObject) -> [KiraProblem.Complaint] {
    let lists = [fields.items("details"), fields.items("data"), fields.items("errors")]
    let complaints = lists.joined().compactMap(WireObject.init).compactMap(complaint)
    guard complaints.isEmpty, let path = fields.text("param") else { return complaints }
    return [KiraProblem.Complaint(path, fields.text("agent_hint", "message") ?? "")]
  }

  private static func complaint(_ fields: WireObject) -> KiraProblem.Complaint? {
    guard let message = fields.text("message", "msg") else { return nil }
    guard let place = fields["path", "loc", "field", "param", "item_id"] else {
      return splitting(message)
    }
    let steps = place.items.map { $0.compactMap(\.scalarText) } ?? [place.scalarText ?? ""]
    let path = steps.count > 1 && steps[0] == "body" ? Array(steps.dropFirst()) : steps
    return KiraProblem.Complaint(path.joined(separator: "."), message)
  }

  /// Quirk.fieldInsideMessage: `bank is bank is required for …` names the field before `is`.
  private static func splitting(_ message: String) -> KiraProblem.Complaint {
    guard let verb = message.firstRange(of: " is ") else {
      return KiraProblem.Complaint("", message)
    }
    let field = message[..<verb.lowerBound]
    let isField = field.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "_.".utf8.contains($0)
    }
    return isField
      ? KiraProblem.Complaint(String(field), String(message[verb.upperBound...]))
      : KiraProblem.Complaint("", message)
  }

  /// The gateway repeats a hash of our Authorization header, which is nobody's business.
  private static func scrubbed(_ text: String) -> String {
    guard let start = text.firstRange(of: "Authorization header (hashed")?.upperBound,
      let open = text[start...].firstIndex(of: "'"),
      let close = text[text.index(after: open)...].firstIndex(of: "'")
    else { return text }
    return text.replacingCharacters(open...close)
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: ClosedRange<Index>) -> String {
    String(self[..<range.lowerBound]) + "'····'" + self[index(after: range.upperBound)...]
  }
}
