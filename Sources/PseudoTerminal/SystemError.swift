import Glibc

/// A system call that failed, and why.
package struct SystemError: Error, Equatable, CustomStringConvertible {
  package let call: String
  package let code: Int32

  package var description: String { "\(call): \(String(cString: strerror(code)))" }
}

/// Passes a result on, or throws what `errno` says when it is negative.
@discardableResult
func checked<Result: SignedInteger>(
  _ call: String,
  _ result: Result
) throws(SystemError) -> Result {
  guard result >= 0 else { throw SystemError(call: call, code: errno) }
  return result
}
