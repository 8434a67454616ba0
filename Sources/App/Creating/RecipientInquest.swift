import Forms
import HTTPMessage
import Kira
import KiraAPI

/// What Kira is asked before somebody becomes payable: who would pay them, and whom those can pay
/// already.
struct RecipientInquest: Inquest {
  enum Topic: Hashable, CaseIterable { case owner, known }

  struct Findings {
    let ownerName: SafeText
    let known: [Recipient]
  }

  private let owner: Identifier<User>
  private let host: String
  private var waiting = Topic.allCases
  private var unanswered: Set<Topic> = []
  private(set) var failure: InquestFailure?
  private var ownerName: SafeText?
  private var known: [Recipient]?

  init(_ recipient: NewRecipient, from host: String) {
    owner = recipient.user
    self.host = host
  }

  var isOver: Bool { failure != nil || waiting.isEmpty && unanswered.isEmpty }

  var findings: Findings? {
    guard isOver, let ownerName, let known else { return nil }
    return Findings(ownerName: ownerName, known: known)
  }

  mutating func next() -> (topic: Topic, request: HTTPRequest)? {
    guard failure == nil, !waiting.isEmpty else { return nil }
    let topic = waiting.removeFirst()
    unanswered.insert(topic)
    switch topic {
    case .owner: return (topic, Users.get(owner).request)
    case .known: return (topic, Recipients.list(of: owner).request)
    }
  }

  /// Who cannot be compared with those that are there is not made: it could not be undone.
  mutating func take(_ answer: Session.Answer, to topic: Topic) {
    guard unanswered.remove(topic) != nil, failure == nil else { return }
    do throws(InquestFailure) {
      switch topic {
      case .owner: ownerName = try Users.get(owner).told(in: answer, from: host).value.name
      case .known:
        known = try Recipients.list(of: owner).told(in: answer, from: host).items.map(\.value)
      }
    } catch {
      failure = error
    }
  }
}
