import Foundation
import HTTPMessage

@testable import Sandbox

/// What a test needs of a list: its rows as plain dictionaries of text.
struct ReadList {
  let rows: [[String: String]]
  let total: Int

  init(_ body: [UInt8], _ name: String) throws {
    let whole = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:]
    let pagination = whole["pagination"] as? [String: Any] ?? whole
    total = pagination["total"] as? Int ?? -1
    rows = (whole[name] as? [[String: Any]] ?? []).map { row in
      row.compactMapValues { $0 as? String }
    }
  }

  func column(_ name: String) -> [String] { rows.compactMap { $0[name] } }
}

extension Visitor {
  /// Every row of a list that is paged by number.
  mutating func all(_ path: String, _ name: String) throws -> [[String: String]] {
    var rows: [[String: String]] = []
    for page in 1... {
      let list = try ReadList(get("\(path)?limit=100&page=\(page)").body, name)
      rows += list.rows
      if rows.count >= list.total || list.rows.isEmpty { break }
    }
    return rows
  }

  /// Every row of a list that is paged by offset.
  mutating func allByOffset(_ path: String) throws -> [[String: String]] {
    var rows: [[String: String]] = []
    while true {
      let list = try ReadList(get("\(path)?limit=100&offset=\(rows.count)").body, "data")
      rows += list.rows
      if rows.count >= list.total || list.rows.isEmpty { return rows }
    }
  }

  mutating func payouts() throws -> [[String: String]] { try all("/v1/payouts", "payouts") }

  mutating func deposits() throws -> [[String: String]] {
    try all("/v1/virtual-accounts/deposits", "deposits")
  }
}
