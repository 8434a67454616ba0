import Foundation
import Kira

@testable import Store

/// A folder of one test, gone with it.
final class TemporaryFolder {
  let path: String
  var cachePath: String { path + "/cache.sqlite" }

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/kiradeck-store-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func cache(
    _ access: Cache.Access = .writing,
    of binding: Binding = .acme
  ) throws(StoreError) -> Cache {
    try Cache(path: cachePath, binding: binding, access: access)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

extension Binding {
  static let acme = Binding(stage: .sandbox, clientID: "acme")
}

extension Moment {
  /// 2026-11-21 14:02:03 UTC, the time it is in these tests.
  static let now = Moment(milliseconds: 1_795_269_723_000)
}

extension Cache {
  static func inMemory() throws(StoreError) -> Cache {
    try Cache(path: ":memory:", binding: .acme)
  }

  @discardableResult
  func storeRows(
    _ records: [Record],
    at moment: Moment = .now,
    noticingNew: Bool = false
  ) throws(StoreError) -> [Change] {
    let answers = records.map { Answer($0, raw: Array("{}".utf8), source: .list) }
    return try store(answers, at: moment, noticingNew: noticingNew)
  }

  @discardableResult
  func storeDetail(
    _ record: Record,
    raw: String = "{\"detail\":1}",
    at moment: Moment = .now
  ) throws(StoreError) -> [Change] {
    try store([Answer(record, raw: Array(raw.utf8), source: .detail)], at: moment)
  }
}

extension TemporaryFolder {
  /// All that stands on disk, as text; what is no text is replaced.
  var bytes: String {
    get throws {
      try names.reduce(into: "") { text, name in
        let contents = FileManager.default.contents(atPath: "\(path)/\(name)") ?? Foundation.Data()
        text += String(decoding: contents, as: UTF8.self)
      }
    }
  }
}
