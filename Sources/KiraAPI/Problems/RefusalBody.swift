import JSONText
import Kira

/// The body of a refusal, sorted into code, message and complaints; text that is not JSON stays text.
///
/// Quirk.errorShapesDiffer: more than a dozen shapes, several from one route.
struct RefusalBody {
  private(set) var code = ""
  private(set) var message = ""
  private(set) var complaints: [KiraProblem.Complaint] = []
  private(set) var oneTimeCode: KiraProblem.OneTimeCode?
  /// Whether it says anything in a member in which Kira's refusals do.
  private(set) var isOfKnownShape = false
  let isJSON: Bool
  let text: String

  init(_ bytes: [UInt8]) {
    // Quirk.textInsteadOfJSON: what stands between us and Kira speaks in plain words or HTML.
    let plain = RefusalText(bytes)
    text = plain.raw
    guard let fields = WireObject(try? JSON(parsing: bytes)) else {
      (isJSON, message) = (false, plain.words)
      return
    }
    isJSON = true
    let inner = fields.object("error")
    code = RefusalText.scrubbed((inner ?? fields).text("code") ?? fields.text("type") ?? "")
    complaints = inner.map(RefusalComplaints.init)?.all ?? []
    if complaints.isEmpty { complaints = RefusalComplaints(fields).all }
    message = RefusalText.scrubbed(Self.message(fields, inner))
    isOfKnownShape = !code.isEmpty || !message.isEmpty || !complaints.isEmpty
    if message.isEmpty, complaints.isEmpty, !fields.members.isEmpty { message = plain.words }
    oneTimeCode = KiraProblem.OneTimeCode(asked: code, message, in: fields)
  }

  private static func message(_ fields: WireObject, _ inner: WireObject?) -> String {
    let said = inner?.text("message") ?? fields.text("message")
    // A class of errors says "Bad Request" in one member and what is wrong in the other.
    return said ?? fields.text("error", "detail") ?? fields.object("data")?.text("error") ?? ""
  }
}
