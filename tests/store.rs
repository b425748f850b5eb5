//! The store suite on the store in memory. The same on IndexedDB: `src/bin/store_suite.rs`.

use ownwords::store::memory::Memory;
use ownwords::store::suite;

macro_rules! on_memory {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                let outcome = pollster::block_on(suite::$name(&Memory::default()));
                if let Err(wrong) = outcome {
                    panic!("{wrong}");
                }
            }
        )*
    };
}
ownwords::with_store_checks!(on_memory);
