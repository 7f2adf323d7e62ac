;; For Emacs, in init.el: (load "~/.emacs.d/zubda.el")
;; M-x zubda shows the summary of the region, or of the whole buffer, in a buffer of its own. C-u 5 M-x zubda: five sentences.
(defun zubda (sentences)
  "Show the most central SENTENCES of the region, or of the buffer."
  (interactive (list (if current-prefix-arg (prefix-numeric-value current-prefix-arg) 3)))
  ;; Whatever the locale is, zubda writes UTF-8.
  (let ((coding-system-for-write 'utf-8)
        (coding-system-for-read 'utf-8))
    (shell-command-on-region (if (use-region-p) (region-beginning) (point-min))
                             (if (use-region-p) (region-end) (point-max))
                             (format "zubda -n %d" sentences)
                             "*zubda*"))
  ;; A short output would only be in the echo area, until the next key.
  (display-buffer "*zubda*"))
