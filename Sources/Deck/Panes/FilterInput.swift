import Canvas
package import Kira

/// A filter while it is being typed.
package struct FilterInput: Equatable, Sendable {
  package private(set) var input: TextInput
  package private(set) var problem: Filter.Problem?
  /// What Tab would put behind the cursor.
  package private(set) var completion: String?

  package init(text: String) { input = TextInput(text) }

  mutating func handle(_ key: Key, in scope: FilterScope) -> Bool {
    if key == .tab {
      guard let completion else { return false }
      input.paste(completion)
    } else if !input.handle(key) {
      return false
    }
    complete(in: scope)
    return true
  }

  mutating func paste(_ text: String, in scope: FilterScope) {
    input.paste(text)
    complete(in: scope)
  }

  private mutating func complete(in scope: FilterScope) {
    let isAtEnd = input.cursor == input.text.count
    completion = isAtEnd ? Filter.completion(of: input.text, in: scope) : nil
  }

  /// The filter as it was meant; `nil` for one that cannot be read, or is a word not yet finished.
  mutating func read(in scope: FilterScope) -> Filter? {
    do throws(Filter.Problem) {
      let filter = try Filter.parsing(input.text, in: scope)
      problem = nil
      return filter
    } catch {
      let finished = completion.map { input.text + $0 }
      let isBegun = finished.map { (try? Filter.parsing($0, in: scope)) != nil } ?? false
      problem = isBegun ? nil : error
      return nil
    }
  }
}
