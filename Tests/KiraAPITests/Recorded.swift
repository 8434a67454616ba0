import Foundation
import HTTPMessage
import JSONText
import Testing

@testable import KiraAPI

/// An answer of Kira's, from the file that is named after the quirk it proves.
struct Recorded {
  let response: HTTPResponse

  init(_ quirk: Quirk) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let file = folder.appending(path: "Recorded/\(quirk.rawValue).json")
    let json = try JSON(parsing: [UInt8](Data(contentsOf: file)))
    let fields = try #require(WireObject(json))
    let headers = (fields.object("headers")?.members ?? []).map {
      Field($0.name, $0.value.text ?? "")
    }
    response = HTTPResponse(
      status: try #require(fields.whole("status")),
      headers: headers,
      body: json["text"]?.text.map { Array($0.utf8) } ?? json["body"]?.compact ?? []
    )
  }
}

extension Question {
  /// What this question makes of a text, as if it had come with this status.
  func answer(to text: String, status: Int = 200) throws(KiraProblem) -> Answer {
    try answer(in: HTTPResponse(status: status, body: Array(text.utf8)))
  }
}
