import Glibc

/// What libFuzzer calls with bytes of its own making; the environment says which reader gets them.
@_cdecl("LLVMFuzzerTestOneInput")
package func takeInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let start else { return 0 }
  chosen.take(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let chosen: FuzzTarget = {
  let name = getenv("KIRADECK_FUZZ").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    print("KIRADECK_FUZZ is one of: \(FuzzTarget.all.map(\.name).joined(separator: " "))")
    exit(2)
  }
  return target
}()
