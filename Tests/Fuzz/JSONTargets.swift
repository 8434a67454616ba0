import JSONText

@testable import Sandbox

extension FuzzTarget {
  /// What was read and written is read again as the same.
  static let json = FuzzTarget("json") { bytes in
    guard let value = try? JSON(parsing: bytes) else { return }
    precondition((try? JSON(parsing: value.compact)) == value, "written as something else")
    _ = value.indentedLines
  }

  static let sandboxJSON = FuzzTarget("sandbox-json") { bytes in
    var reader = JSONReader(bytes)
    _ = reader.whole()
  }
}
