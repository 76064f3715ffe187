/* Loading: by fetch; of a page opened from a disk by scripts that hand over their bytes. */
(function (search) {
  "use strict"

  class Files {
    constructor(base) {
      this.base = base
      this.version = ""
      this.loaded = 0 // bytes
      this.waiting = {}
    }

    /* A file's bytes, each file once; what failed may be tried again. */
    get(name) {
      if (!this.waiting[name]) {
        const asked = location.protocol === "file:" ? byScript(this, name) : byFetch(this, name)
        this.waiting[name] = asked.then((bytes) => {
          this.loaded += bytes.length
          return bytes
        }, (error) => {
          delete this.waiting[name]
          throw error
        })
      }
      return this.waiting[name]
    }
  }

  function byFetch(files, name) {
    const options = name === "index" ? { cache: "no-cache" } : {}
    return fetch(files.base + name + ".bin" + (files.version && "?v=" + files.version), options)
      .then((answer) => {
        if (!answer.ok) throw new Error(name + ": " + answer.status)
        return answer.arrayBuffer()
      })
      .then((buffer) => new Uint8Array(buffer))
  }

  /* Each such file says: mingzhangSearchFile("p12", "… base64 …") */
  const handed = {}
  self.mingzhangSearchFile = (name, text) => {
    handed[name] = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
  }

  function byScript(files, name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script")
      script.src = files.base + name + ".js"
      script.onload = () => {
        script.remove()
        if (handed[name]) resolve(handed[name])
        else reject(new Error(name))
      }
      script.onerror = () => { reject(new Error(name)) }
      document.head.appendChild(script)
    })
  }

  search.Files = Files
})(self.MingzhangSearch = self.MingzhangSearch || {})
