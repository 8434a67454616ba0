import Forms
import HTTPMessage
import Kira
import KiraAPI

/// What Kira is asked before a payout is decided: both ends of it, its price, and the lists that it
/// is compared with.
struct PayoutInquest: Inquest {
  enum Topic: Hashable {
    case account, owner, recipient, preview, balance, knownRecipients
    /// Pages are counted from 1.
    case deposits(page: Int)
    case payouts(page: Int)
  }

  enum Breadth {
    /// Both ends of the payout and what it costs.
    case price
    /// Also the lists that the preflight compares it with.
    case whole
  }

  let wish: PayoutWish
  /// Before the first question was put: nothing that is told is called younger than this.
  let askedAt: Now
  private let breadth: Breadth
  private let host: String
  private var waiting: [Topic]
  private var unanswered: Set<Topic> = []
  private(set) var failure: InquestFailure?

  private var account: VirtualAccount?
  private var recipient: Item<Recipient>?
  private var preview: PayoutPreview?
  private var balance: Balance?
  private var deposits: [Deposit] = []
  private var payouts: [Payout] = []
  private var lists: PayoutLists

  /// A busy user's list is not read to its end for one payout.
  private static let mostPages = 5

  init(_ wish: PayoutWish, _ breadth: Breadth, from host: String, at now: Now) {
    self.wish = wish
    self.breadth = breadth
    self.host = host
    askedAt = now
    lists = PayoutLists(askedAt: now)
    waiting = [.account, .recipient, .preview]
    if breadth == .whole { waiting.append(.deposits(page: 1)) }
  }

  var isOver: Bool { failure != nil || waiting.isEmpty && unanswered.isEmpty }

  mutating func next() -> (topic: Topic, request: HTTPRequest)? {
    guard failure == nil, !waiting.isEmpty else { return nil }
    let topic = waiting.removeFirst()
    do throws(Trouble) {
      let request = try request(about: topic)
      unanswered.insert(topic)
      return (topic, request)
    } catch {
      failure = InquestFailure(trouble: error)
      return nil
    }
  }

  mutating func take(_ answer: Session.Answer, to topic: Topic) {
    guard unanswered.remove(topic) != nil, failure == nil else { return }
    do throws(InquestFailure) {
      try read(answer, about: topic)
    } catch {
      // Without a list or the balance its check says that it is not known.
      if topic.isNeeded { failure = topic == .preview ? error.ofPreview : error }
    }
  }

  typealias Findings = (background: PayoutBackground, lists: PayoutLists)

  var findings: Findings? {
    guard isOver, let account, let recipient, let preview else { return nil }
    let background = PayoutBackground(
      account: account,
      recipient: recipient.value,
      recipientBytes: recipient.raw,
      preview: preview,
      balance: balance,
      askedAt: askedAt
    )
    return (background, lists)
  }
}

extension InquestFailure {
  /// Only a price was asked for, and that it is refused is not that something was not found.
  fileprivate var ofPreview: InquestFailure {
    let code = trouble.code == .notFound ? ExitCode.failed : trouble.code
    let words = "There is no preview, and nothing was paid. \(trouble.words)"
    return InquestFailure(trouble: Trouble(code, words), isSilence: isSilence)
  }
}

extension PayoutInquest.Topic {
  fileprivate var isNeeded: Bool { [.account, .recipient, .preview].contains(self) }
}

// The questions, and what their answers say.
extension PayoutInquest {
  private var accountPage: Question<Item<VirtualAccount>> { VirtualAccounts.get(wish.account) }
  private var recipientPage: Question<Item<Recipient>> { Recipients.get(wish.recipient) }

  private var balancePage: Question<Balance> {
    VirtualAccounts.balance(of: wish.account, in: account?.currency)
  }

  private func depositPage(_ number: Int) -> Question<Page<Deposit>> {
    Deposits.list(into: wish.account, PageNumber(number))
  }

  private func payoutPage(_ number: Int) -> Question<Page<Payout>> {
    Payouts.list(PageNumber(number), PayoutFilter(user: account?.userID))
  }

  /// Asked for only where the account has told it.
  private var owner: Identifier<User> { account?.userID ?? Identifier("") }

  private func recipientList(of owner: Identifier<User>) -> Question<Page<Recipient>> {
    Recipients.list(of: owner)
  }

  private func request(about topic: Topic) throws(Trouble) -> HTTPRequest {
    switch topic {
    case .account: accountPage.request
    case .owner: Users.get(owner).request
    case .recipient: recipientPage.request
    case .preview: Payouts.preview(try wish.query()).request
    case .balance: balancePage.request
    case .knownRecipients: recipientList(of: owner).request
    case .deposits(let page): depositPage(page).request
    case .payouts(let page): payoutPage(page).request
    }
  }

  private mutating func read(_ answer: Session.Answer, about topic: Topic) throws(InquestFailure) {
    switch topic {
    case .account:
      account = try told(accountPage, answer).value
      waiting += next(after: account?.userID)
    case .owner:
      let name = try told(Users.get(owner), answer).value.name
      account?.ownerName = name
    case .recipient: recipient = try told(recipientPage, answer)
    case .preview: preview = try told(try query(), answer)
    case .balance: balance = try told(balancePage, answer)
    case .knownRecipients:
      let page = try told(recipientList(of: owner), answer)
      lists.knownRecipients = page.items.map(\.value)
    case .deposits(let number): takeDeposits(try told(depositPage(number), answer), number)
    case .payouts(let number): takePayouts(try told(payoutPage(number), answer), number)
    }
  }

  private func query() throws(InquestFailure) -> Question<PayoutPreview> {
    do throws(Trouble) { return Payouts.preview(try wish.query()) } catch {
      throw InquestFailure(trouble: error)
    }
  }

  /// What the account has to say first: its currency and whose it is.
  private func next(after owner: Identifier<User>?) -> [Topic] {
    guard breadth == .whole else { return [.balance] }
    return [.balance] + (owner == nil ? [] : [.owner, .knownRecipients]) + [.payouts(page: 1)]
  }

  /// All that are not final, if the account's own list could be read to its end.
  private mutating func takeDeposits(_ page: Page<Deposit>, _ number: Int) {
    deposits += page.items.map(\.value)
    if !page.hasMore {
      lists.openDeposits = deposits.filter { !$0.isFinal }
    } else if number < Self.mostPages {
      waiting.append(.deposits(page: number + 1))
    }
  }

  private mutating func takePayouts(_ page: Page<Payout>, _ number: Int) {
    payouts += page.items.map(\.value)
    if page.hasMore, number < Self.mostPages {
      waiting.append(.payouts(page: number + 1))
    } else {
      lists.payouts = PayoutLists.Walked(rows: payouts, isWhole: !page.hasMore)
    }
  }

  private func told<Answer>(
    _ question: Question<Answer>,
    _ answer: Session.Answer
  ) throws(InquestFailure) -> Answer {
    try question.told(in: answer, from: host)
  }
}

extension Deposit {
  /// Whatever else a status says, it may still block what leaves the account.
  fileprivate var isFinal: Bool {
    status.state.map { [.completed, .failed, .refunded].contains($0) } ?? false
  }
}

extension PayoutInquest {
  /// Asks all of it by a command that waits for each answer.
  static func findings(
    about wish: PayoutWish,
    _ breadth: Breadth,
    by call: KiraCall
  ) throws(Trouble) -> (background: PayoutBackground, lists: PayoutLists) {
    var inquest = PayoutInquest(wish, breadth, from: call.host, at: call.now)
    while let (topic, request) = inquest.next() {
      inquest.take(call.answer(to: request), to: topic)
    }
    guard let findings = inquest.findings else {
      throw inquest.failure?.trouble ?? Trouble(.failed, "Kira did not say enough to decide it")
    }
    return findings
  }
}
