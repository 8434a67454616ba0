import Kira

// The cache of a desk: plain arrays, sorted and scanned.
extension Desk {
  func rows(of listing: Listing) -> [Record] {
    let rows = records.filter { record in
      record.kind == listing.kind && listing.filter.terms.allSatisfy { holds($0, for: record) }
    }
    let sorted = rows.sorted {
      ($0.createdAt?.milliseconds ?? 0, $0.id) < ($1.createdAt?.milliseconds ?? 0, $1.id)
    }
    return listing.order.isDescending ? sorted.reversed() : sorted
  }

  /// As much of the language as screens need.
  private func holds(_ term: Filter.Term, for record: Record) -> Bool {
    switch term {
    case .words(let words): name(record).contains(words.lowercased())
    case .status(let statuses):
      statuses.contains(record.resource.statusText.text.lowercased())
    case .time(_, let from, _): record.createdAt.map { $0 >= from ?? $0 } ?? false
    case .not(let term): !holds(term, for: record)
    default: true
    }
  }

  private func name(_ record: Record) -> String {
    switch record {
    case .user(let user): user.name.text.lowercased()
    case .account(let account): account.bank.text.lowercased()
    case .deposit(let deposit): deposit.sender.text.lowercased()
    case .payout(let payout): payout.recipientName.text.lowercased()
    case .recipient(let recipient): recipient.name.text.lowercased()
    }
  }

  func window(of listing: Listing, from start: Window.Start, limit: Int) -> Window {
    let all = rows(of: listing)
    let range =
      switch start {
      case .top: 0..<min(limit, all.count)
      case .bottom: max(0, all.count - limit)..<all.count
      case .after(let anchor): after(place(of: anchor, in: all) + 1, limit, all.count)
      case .before(let anchor): before(place(of: anchor, in: all), limit)
      }
    return Window(
      rows: all[range].map(SampleTenant.seen),
      hasMoreBefore: range.lowerBound > 0,
      hasMoreAfter: range.upperBound < all.count
    )
  }

  private func place(of anchor: Record, in all: [Record]) -> Int {
    all.firstIndex { $0.id == anchor.id } ?? 0
  }

  private func after(_ start: Int, _ limit: Int, _ count: Int) -> Range<Int> {
    start..<min(start + limit, count)
  }

  private func before(_ end: Int, _ limit: Int) -> Range<Int> { max(0, end - limit)..<end }

  func dossier(_ kind: ResourceKind, _ id: String) -> Dossier? {
    guard let record = records.first(where: { $0.kind == kind && $0.id == id }) else { return nil }
    var particulars = Particulars()
    particulars.rawLines = ["{", SafeText("  \"id\": \"\(id)\""), "}"]
    particulars.facts = [
      Particulars.Line("Created", SafeText(record.createdAt?.dateAndTime ?? "")),
      Particulars.Line("Kind", SafeText(kind.rawValue), note: "as Kira calls it"),
    ]
    if kind == .payout {
      particulars.fees = [
        Particulars.Line("fixed fee", "2.50 USD", note: "kira"),
        Particulars.Line("bank fee", "0.02 USD", note: "ratio 0.0004 of the amount"),
      ]
      particulars.references = [
        Particulars.Line("UETR", "a1b2c3d4-1111-2222-3333-444455556666")
      ]
      particulars.milestones = [
        Particulars.Milestone(at: SampleTenant.ago(minutes: 1), words: "PROCESSING")
      ]
    }
    return Dossier(
      seen: Seen(record, at: SampleTenant.ago(minutes: 2), source: .detail),
      particulars: particulars,
      related: Array(records.filter { isRelated($0, to: record) }.prefix(20)).map(SampleTenant.seen)
    )
  }

  /// Whatever answers, the nearest first.
  func found(_ recognition: Recognition) -> Found {
    let matches = records.compactMap { recognition.match(SampleTenant.seen($0)) }
    let sorted = matches.enumerated().sorted {
      ($0.element.closeness, $0.offset) < ($1.element.closeness, $1.offset)
    }
    return Found(recognition, matches: sorted.map(\.element))
  }

  private func isRelated(_ other: Record, to record: Record) -> Bool {
    guard other.id != record.id else { return false }
    let ids: (Record) -> [String] = { record in
      switch record {
      case .user: []
      case .account(let account): [account.userID?.text ?? ""]
      case .deposit(let deposit): [deposit.accountID?.text ?? ""]
      case .payout(let payout):
        [payout.userID?.text ?? "", payout.accountID?.text ?? "", payout.recipientID.text]
      case .recipient(let recipient): [recipient.userID?.text ?? ""]
      }
    }
    return ids(other).contains(record.id) || ids(record).contains(other.id)
  }

  var overview: Overview {
    var overview = Overview()
    for record in records {
      overview.counts[record.kind, default: [:]][
        record.resource.statusText.text.lowercased(),
        default: 0
      ] += 1
    }
    overview.usersWithRecipientsRead = 5
    let today = Day(SampleTenant.now).number
    overview.deposits = (0..<14).map { back in
      let cents = Int64((back * 37) % 11 * 123_456)
      return Overview.DayTotal(
        day: Day(number: today - 13 + Int64(back)),
        total: SampleTenant.dollars(cents),
        count: back
      )
    }
    overview.payouts = overview.deposits.reversed().enumerated().map { index, day in
      Overview.DayTotal(
        day: Day(number: today - 13 + Int64(index)),
        total: day.total,
        count: day.count
      )
    }
    overview.candidates = records.filter { $0.kind.isListed }.map(SampleTenant.seen).filter {
      $0.value.kind != .payout || $0.value.createdAt.map { $0 > SampleTenant.ago(days: 7) } ?? true
    }
    overview.changes = changes
    for kind in ResourceKind.allCases { overview.readAt[kind] = SampleTenant.ago(minutes: 1) }
    return overview
  }
}
