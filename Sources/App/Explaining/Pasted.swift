import HTTPMessage
import JSONText
import Kira
import KiraAPI

/// What somebody pasted, sorted into what Kira says: an answer, an event, a record, a word.
struct Pasted {
  private let body: [UInt8]
  private let status: Int?
  private let now: Moment

  /// `status` is the status of the answer if it is known besides.
  init(_ bytes: [UInt8], status: Int? = nil, at now: Moment) {
    let answer = Self.wholeAnswer(bytes)
    body = answer?.body ?? bytes
    self.status = status ?? answer?.status
    self.now = now
  }

  /// `nil` when nothing in it is known.
  var explanation: Explanation? {
    if let event = try? WebhookEvent(parsing: body) { return Explanation(of: event, at: now) }
    if status == nil, let record = explanationOfRecord { return record }
    let words = String(decoding: body, as: UTF8.self).trimmed
    if words.hasPrefix("{") || words.hasPrefix("[") {
      return KiraProblem(pasted: body, status: status).map(told)
    }
    return explanation(of: words)
      ?? KiraProblem(words: words, status: status).map(told)
      // A page of HTML comes from whoever stands between us and Kira.
      ?? (words.holds("<") ? KiraProblem(pasted: body, status: status) : nil).map(told)
  }

  private func told(_ problem: KiraProblem) -> Explanation {
    Explanation(of: problem, showsStatus: status != nil)
  }

  private func explanation(of words: String) -> Explanation? {
    let word = words.filter { $0 != "\"" }
    if let number = Int(word), (400..<600).contains(number) {
      return Explanation(of: KiraProblem(HTTPResponse(status: number)))
    }
    return StatusWords(word, at: now).explanation
      ?? WebhookCatalogue.entry(named: word).map { entry in
        Explanation(happened: "event \(SafeText(word))", meaning: entry.meaning.text)
      }
  }

  /// A record says how it stands; a refusal has no id of its own.
  private var explanationOfRecord: Explanation? {
    guard let json = try? JSON(parsing: body) else { return nil }
    let record = json["data"]?["status"] == nil ? json : json["data"] ?? json
    guard let word = record["status"]?.text, record["error"] == nil, record["code"] == nil,
      ["id", "payout_id", "user_id", "recipient_id"].contains(where: { record[$0]?.text != nil })
    else { return nil }
    return StatusWords(word, at: now).explanation
  }

  /// `HTTP/1.1 409 Conflict`, headers, a blank line and the body, as curl -i prints it.
  private static func wholeAnswer(_ bytes: [UInt8]) -> (status: Int, body: [UInt8])? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("HTTP/") else { return nil }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let words = lines[0].split(separator: " ")
    guard words.count >= 2, let status = Int(words[1]) else { return nil }
    let end = lines.firstIndex { $0.allSatisfy(\.isWhitespace) } ?? lines.endIndex
    let body = lines[end...].dropFirst().joined(separator: "\n")
    return (status, Array(body.utf8))
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.prefix(start.count - start.reversed().prefix(while: \.isWhitespace).count))
  }
}
