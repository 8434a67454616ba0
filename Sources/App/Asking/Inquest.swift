import HTTPMessage
import Kira
import KiraAPI

/// What Kira is asked before something is decided: it names its questions and takes the answers.
///
/// A value that asks nobody itself: a command puts one question after the other, the dashboard all
/// at once that wait for no answer.
protocol Inquest {
  associatedtype Topic: Hashable
  associatedtype Findings

  /// Nothing more comes, or nothing that could help.
  var isOver: Bool { get }
  var failure: InquestFailure? { get }
  /// `nil` until it is over, and where it failed.
  var findings: Findings? { get }
  /// A question that can be put now; each is given once.
  mutating func next() -> (topic: Topic, request: HTTPRequest)?
  mutating func take(_ answer: Session.Answer, to topic: Topic)
}

/// Why there is nothing to decide.
struct InquestFailure: Error, Equatable {
  let trouble: Trouble
  /// Nobody answered, rather than that somebody refused.
  var isSilence = false
}

extension Question {
  /// What is told in an answer of the session, or why nothing is.
  func told(in answer: Session.Answer, from host: String) throws(InquestFailure) -> Answer {
    let response: HTTPResponse
    do throws(ErrandTrouble) {
      response = try answer.response(from: host)
    } catch {
      let isSilence = if case .silent = error.failure { true } else { false }
      throw InquestFailure(trouble: Trouble(error.failure), isSilence: isSilence)
    }
    do throws(KiraProblem) { return try self.answer(in: response) } catch {
      throw InquestFailure(trouble: Trouble(error))
    }
  }
}
