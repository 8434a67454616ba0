import HTTPMessage
import Kira
import KiraAPI

extension Caller {
  /// The refusal of other text in the body's place.
  func problem<Answer>(_ question: Question<Answer>, sending text: String) throws -> KiraProblem {
    try problem(question) { $0.say(text) }
  }

  func problemWithoutKey<Answer>(_ question: Question<Answer>) throws -> KiraProblem {
    try problem(question) { $0.forget("Idempotency-Key") }
  }

  func id<Resource>(of role: String) throws -> Identifier<Resource> {
    Identifier(try contact.id(role))
  }
}

extension KiraProblem {
  /// `path: message` of each complaint.
  var complaints: [String] { fields.map { "\($0.path): \($0.message)" } }
}
