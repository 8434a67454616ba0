import HTTPMessage
import Kira
import KiraAPI
import Store

/// An errand in Kira's words: the request, and how its answer becomes rows of the cache.
struct Inquiry {
  let request: HTTPRequest
  let read: (HTTPResponse) throws(KiraProblem) -> Findings

  /// Resources of which Kira answers nothing alone have no such errand.
  init(_ errand: Errand) {
    switch errand {
    case .page(let kind, let number): self = .page(of: kind, PageNumber(number))
    case .owned(let kind, let user, let number): self = .owned(kind, user, PageNumber(number))
    case .detail(let kind, let id): self = .detail(of: kind, id)
    case .addresses(let account): self = Inquiry(addressesOf: Identifier(account))
    case .recipients(let user): self = Inquiry(page: Recipients.list(of: Identifier(user)))
    }
  }

  private static func page(of kind: ResourceKind, _ page: PageNumber) -> Inquiry {
    switch kind {
    case .user: Inquiry(page: Users.list(page))
    case .account: Inquiry(page: VirtualAccounts.list(page))
    case .deposit: Inquiry(page: Deposits.list(page))
    case .payout: Inquiry(page: Payouts.list(page))
    case .recipient: preconditionFailure("recipients are listed user by user")
    }
  }

  /// No other list is told by user and not whole.
  private static func owned(
    _ kind: ResourceKind,
    _ user: String,
    _ page: PageNumber
  ) -> Inquiry {
    precondition(kind == .payout, "a tour for \(kind)s")
    return Inquiry(page: Payouts.list(page, PayoutFilter(user: Identifier(user))))
  }

  private static func detail(of kind: ResourceKind, _ id: String) -> Inquiry {
    switch kind {
    case .user: Inquiry(item: Users.get(Identifier(id)))
    case .account: Inquiry(item: VirtualAccounts.get(Identifier(id)))
    case .payout: Inquiry(item: Payouts.get(Identifier(id)))
    case .recipient: Inquiry(item: Recipients.get(Identifier(id)))
    case .deposit: preconditionFailure("a deposit cannot be asked for alone")
    }
  }

  private init<Value: Resource>(page question: Question<Page<Value>>) {
    request = question.request
    read = { response throws(KiraProblem) in Findings(try question.answer(in: response)) }
  }

  private init(addressesOf account: Identifier<VirtualAccount>) {
    let question = LiquidationAddresses.list(of: account)
    request = question.request
    read = { response throws(KiraProblem) in
      let addresses = try question.answer(in: response).items
      return Findings(attachments: addresses.flatMap { $0.value.attachments(of: account) })
    }
  }

  private init<Value: Resource>(item question: Question<Item<Value>>) {
    request = question.request
    read = { response throws(KiraProblem) in
      Findings([try question.answer(in: response)], source: .detail)
    }
  }
}

/// What an errand brought home.
struct Findings {
  var answers: [Answer]
  /// What a page says about the walk through its list.
  var report: PageReport
  var attachments: [Attachment] = []

  /// What was read before, come again.
  init(again report: PageReport) {
    answers = []
    self.report = report
  }

  init(attachments: [Attachment]) {
    self.init(
      again: PageReport(rows: 0, newest: nil, oldest: nil, total: nil, hasMore: false)
    )
    self.attachments = attachments
  }

  init<Value: Resource>(_ page: Page<Value>) {
    self.init(page.items, source: .list)
    report.total = page.total
    report.hasMore = page.hasMore
    report.rows += page.unreadable
  }

  init<Value: Resource>(_ items: [Item<Value>], source: Seen<Record>.Source) {
    answers = items.map { item in
      let record = item.value.record
      let columns = record.handles.map(\.value)
      let mentions = item.mentions.filter { !columns.contains($0.value) }
      return Answer(record, raw: item.raw, source: source, mentions: mentions)
    }
    let created = items.compactMap(\.value.createdAt)
    report = PageReport(
      rows: items.count,
      newest: created.max(),
      oldest: created.min(),
      total: nil,
      hasMore: false
    )
    if let first = created.first, let last = created.last { report.isNewestFirst = first >= last }
  }
}
