package import HTTPMessage
import JSONText
package import Kira

/// A refusal, whichever of its dozen shapes it came in: what happened, what it means, what to do.
package struct KiraProblem: Error, Equatable, Sendable {
  /// What is said against one field of what was sent; the path is empty where none is named.
  package struct Complaint: Equatable, Sendable {
    package var path: SafeText
    package var message: SafeText

    package init(_ path: String, _ message: String) {
      self.path = SafeText(path)
      self.message = SafeText(message)
    }
  }

  package var kind: Kind
  package var status: Int
  package var happened: String
  package var meaning: String
  package var advice: String
  /// Kira's own code and words, for those who read the raw answer.
  package var code: SafeText
  package var message: SafeText
  package var fields: [Complaint]
  /// The only thing by which Kira's people can find the call again.
  package var supportReference: SafeText
  package var raw: SafeText
  /// Whether it says why in a shape that is known of Kira; words of somebody else prove nothing.
  package var isOfKnownShape: Bool

  package init(_ response: HTTPResponse) {
    let body = RefusalBody(response.body)
    kind = Kind(response, body)
    status = response.status
    code = SafeText(body.code)
    message = SafeText(body.message)
    fields = body.complaints
    raw = SafeText(body.text)
    isOfKnownShape = body.isOfKnownShape
    supportReference = Self.reference(in: response)
    let general = ProblemWords(kind)
    let known = body.oneTimeCode == nil ? KnownRefusal.words(for: body) : nil
    if (200..<300).contains(status), let json = try? JSON(parsing: response.body) {
      // Not a refusal but a record in an unknown shape: its content is nothing for a sentence.
      (message, raw) = ("", SafeText(String(decoding: json.masked.compact, as: UTF8.self)))
    }
    happened = message.isEmpty ? general.happened : "\(general.happened): \(message)"
    meaning = (known ?? general).meaning
    advice = (known ?? general).advice
  }

  /// Quirk.bodiesWithoutRequestID: the numbers of the call stand in headers alone.
  private static func reference(in response: HTTPResponse) -> SafeText {
    let numbers = ["x-amzn-requestid", "cf-ray"].compactMap { response.header($0) }
    return SafeText(numbers.joined(separator: " · "))
  }
}
