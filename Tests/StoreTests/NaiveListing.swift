import Kira

@testable import Store

/// What a listing must show, found the slow way: filter everything, sort everything.
struct NaiveListing {
  let accounts: [Record]

  func rows(_ listing: Listing, among records: [Record]) -> [Record] {
    let rows = records.filter { record in
      listing.filter.terms.allSatisfy { holds($0, for: record) }
    }
    return rows.sorted { left, right in
      let order = place(left, in: listing).lexicographicallyPrecedes(place(right, in: listing))
      return order != listing.order.isDescending
    }
  }

  /// Numbers become bytes whose order is theirs; text is compared byte by byte as SQLite does.
  private func place(_ record: Record, in listing: Listing) -> [UInt8] {
    let keys = SortKeys(record)
    let first: [UInt8] =
      switch listing.order.key {
      case .created: []
      case .amount: bytes(keys.amount)
      case .status: Array(keys.status.utf8) + [0]
      case .name: Array(keys.name.utf8) + [0]
      }
    return first + bytes(keys.created) + Array(keys.id.utf8)
  }

  private func bytes(_ number: Int64) -> [UInt8] {
    withUnsafeBytes(of: (UInt64(bitPattern: number) ^ (1 << 63)).bigEndian) { Array($0) }
  }

  private func holds(_ term: Filter.Term, for record: Record) -> Bool {
    let keys = SortKeys(record)
    switch term {
    case .words(let words):
      return SearchText.of(record).contains(Folding.folded(words))
    case .status(let statuses): return statuses.contains(keys.status)
    case .rail(let rails): return rails.contains(record.stored.railShown.text.lowercased())
    case .amount(let comparison, let units):
      guard let amount = record.stored.amountShown?.millionths else { return false }
      let limit = units * 10_000
      return switch comparison {
      case .equal: amount == limit
      case .less: amount < limit
      case .greater: amount > limit
      case .atMost: amount <= limit
      case .atLeast: amount >= limit
      }
    case .since(let moment): return record.createdAt.map { $0 >= moment } ?? false
    case .owner(let id): return isOwned(record, by: id)
    case .not(let term): return !holds(term, for: record)
    case .all(let terms): return terms.allSatisfy { holds($0, for: record) }
    }
  }

  private func isOwned(_ record: Record, by id: String) -> Bool {
    switch record {
    case .user(let user): user.id.text == id
    case .account(let account): account.id.text == id || account.userID?.text == id
    case .deposit(let deposit):
      deposit.accountID?.text == id
        || accounts.contains { account in
          guard case .account(let account) = account else { return false }
          return account.id == deposit.accountID && account.userID?.text == id
        }
    case .payout(let payout): payout.userID?.text == id || payout.accountID?.text == id
    }
  }
}
