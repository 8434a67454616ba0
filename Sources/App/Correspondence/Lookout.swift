import HTTPMessage
import Kira
import KiraAPI
import Store

/// Pages of payouts that somebody wants to see as Kira tells them, whatever the cache makes of it.
struct Lookout {
  typealias Told = Result<Page<Payout>, ErrandTrouble>

  private var asked: [Session.Ticket: Question<Page<Payout>>] = [:]
  private var answers: [Told] = []

  mutating func ask(_ question: Question<Page<Payout>>, as ticket: Session.Ticket) {
    asked[ticket] = question
  }

  /// Takes what is for us, and leaves the rest.
  mutating func take(_ answer: Session.Answer, to ticket: Session.Ticket, from host: String) {
    guard let question = asked.removeValue(forKey: ticket) else { return }
    do throws(ErrandTrouble) {
      answers.append(.success(try Self.read(try answer.response(from: host), question)))
    } catch {
      answers.append(.failure(error))
    }
  }

  private static func read(
    _ response: HTTPResponse,
    _ question: Question<Page<Payout>>
  ) throws(ErrandTrouble) -> Page<Payout> {
    do throws(KiraProblem) { return try question.answer(in: response) } catch {
      throw ErrandTrouble(error)
    }
  }

  mutating func takeAnswers() -> [Told] {
    defer { answers = [] }
    return answers
  }

  /// Whose account it is, as far as the cache knows.
  static func owner(
    of account: Identifier<VirtualAccount>,
    in cache: Cache
  ) -> Identifier<User>? {
    let known = (try? cache.dossier(.account, id: account.text)) ?? nil
    guard case .account(let account)? = known?.dossier.seen.value else { return nil }
    return account.userID
  }
}
