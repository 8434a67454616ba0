import HTTPMessage
import Kira
import KiraAPI
import Store

/// Asks Kira about one id on every route that may know it, the likeliest first, until one does.
struct RecordCall {
  typealias Place = (kind: ResourceKind, id: String)

  /// Whose the answer is, what it says, and the bytes it came in.
  struct Told {
    var place: Place
    var answers: [Answer]
    var body: [UInt8]
  }

  /// Kinds of which Kira answers something alone, the likeliest first.
  static let kinds: [ResourceKind] = {
    let likeliest: [ResourceKind] = [.payout, .user, .account]
    return likeliest
      + ResourceKind.allCases.filter { $0.canBeAskedAlone && !likeliest.contains($0) }
  }()

  let call: KiraCall

  /// `nil` when no route knows the id; a route that gives no answer is a trouble only then.
  func ask(
    _ places: [Place],
    before: (Place) throws(Trouble) -> Void = { _ in }
  ) throws(Trouble) -> Told? {
    var trouble: Trouble?
    for place in places {
      try before(place)
      do throws(Trouble) {
        if let told = try ask(place) { return told }
      } catch {
        // A key that is not let in here is not let in there either.
        guard error.code != .authentication else { throw error }
        trouble = trouble ?? error
      }
    }
    if let trouble { throw trouble }
    return nil
  }

  /// That a route does not know an id, or does not take it for one of its own, is an answer.
  private func ask(_ place: Place) throws(Trouble) -> Told? {
    do throws(Trouble) {
      let (findings, body) = try call.findings(of: place)
      return Told(place: place, answers: findings.answers, body: body)
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }
}

extension KiraCall {
  /// What Kira answers about one record, read, and as it came.
  func findings(
    of place: RecordCall.Place
  ) throws(Trouble) -> (findings: Findings, body: [UInt8]) {
    let inquiry = Inquiry(.detail(place.kind, id: place.id))
    let response = try response(to: inquiry.request)
    do throws(KiraProblem) {
      return (try inquiry.read(response), response.body)
    } catch {
      throw Trouble(error)
    }
  }
}
