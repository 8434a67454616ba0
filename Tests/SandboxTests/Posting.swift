import Foundation
import HTTPMessage

@testable import Sandbox

/// What tests of changing routes have in common.
extension Visitor {
  /// With a key of its own unless one is given.
  mutating func post(_ path: String, _ body: String, key: String? = nil) -> HTTPResponse {
    let key = key ?? UUID().uuidString.lowercased()
    return ask("POST", path, headers: signed + [Field("Idempotency-Key", key)], body: body)
  }

  func role(_ name: String) -> String { sandbox.cast[name] ?? "nobody plays \(name)" }

  static func speaking(_ dialect: Dialect.Name) -> Visitor {
    Visitor(TenantOptions(dialect: dialect))
  }
}

extension HTTPResponse {
  /// A value of the answer by the names and numbers on the way to it.
  func value(_ path: String) -> String? {
    var value = try? JSONSerialization.jsonObject(with: Data(body), options: .fragmentsAllowed)
    for part in path.split(separator: ".") {
      if let index = Int(part), let list = value as? [Any] {
        value = list.indices.contains(index) ? list[index] : nil
      } else {
        value = (value as? [String: Any])?[String(part)]
      }
    }
    if value is NSNull { return "null" }
    return value.map { "\($0)" }
  }

  var summary: String { "\(status) \(text)" }
}
